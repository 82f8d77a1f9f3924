import type { MedusaContainer } from "@medusajs/framework/types"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"
import { addDays, dayIn } from "@serumpun/domain/days"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { SHOP_WINDOW_MODULE } from "../../modules/shop-window"
import type ShopWindowModuleService from "../../modules/shop-window/service"
import { TRADE_MODULE } from "../../modules/trade"
import type TradeModuleService from "../../modules/trade/service"
import { inOneTransaction, type Transaction } from "../one-transaction"
import { CatalogueEvents } from "./events"
import { markPublic } from "./mark-public"
import { measurePaces } from "./measure-paces"

const PAGE = 500

/** In one transaction, so that a day is either noted with all that it changes or not at all. */
async function beginDay(container: MedusaContainer): Promise<void> {
  const today = dayIn(new Date())
  await inOneTransaction(container, async (transaction) => {
    const trade = container.resolve<TradeModuleService>(TRADE_MODULE)
    const last = await transaction.run(trade, (service, context) =>
      service.beginDay(today, context),
    )
    if (last === today) return
    const paced = await measurePaces(container, transaction)
    const hasNewRules = await beginsRule(container, transaction, last ?? addDays(today, -1), today)
    const ids = await changedCertificates(container, transaction, last ?? addDays(today, -1), today)
    const pauses = await transaction.run(trade, (service, context) =>
      service.listListingPauses(
        { until: { $gt: last ?? addDays(today, -1), $lte: today } },
        { select: ["listing_id"], take: null },
        context,
      ),
    )
    const displayed = await changedDisplays(
      container,
      transaction,
      last ?? addDays(today, -1),
      today,
    )
    await markPublic(container, transaction, [
      ...(hasNewRules ? [{ subject: "everything" as const, subject_id: "" }] : []),
      ...ids.map((subject_id) => ({ subject: "certificate" as const, subject_id })),
      ...paced.map((subject_id) => ({ subject: "producer" as const, subject_id })),
      ...[...pauses, ...displayed].map(({ listing_id }) => ({
        ...{ subject: "listing" as const, subject_id: listing_id },
      })),
    ])
  })
}

/** Whether an edition of a market's rule begins between two days. */
async function beginsRule(
  container: MedusaContainer,
  { run }: Transaction,
  last: string,
  today: string,
): Promise<boolean> {
  const begun = await run(
    container.resolve<CurationModuleService>(CURATION_MODULE),
    (curation, context) =>
      curation.listMarketRuleEditions(
        { from_day: { $gt: last, $lte: today } },
        { select: ["id"], take: 1 },
        context,
      ),
  )
  return begun.length > 0
}

/** Listings that curators put first, or leave out of lists, from a day or until a day between two. */
function changedDisplays(
  container: MedusaContainer,
  { run }: Transaction,
  last: string,
  today: string,
): Promise<{ listing_id: string }[]> {
  const ended = { until_day: { $gte: last, $lt: today } }
  const begun = { from_day: { $gt: last, $lte: today } }
  return run(
    container.resolve<ShopWindowModuleService>(SHOP_WINDOW_MODULE),
    (shopWindow, context) =>
      shopWindow.listShopWindowEntries(
        // Those that were taken away since, too: search may not have heard of their last day.
        { $or: [ended, begun] },
        { select: ["listing_id"], take: null },
        context,
      ),
  )
}

/** Certificates whose first or last day lies between two days: they began to hold or hold no more. */
async function changedCertificates(
  container: MedusaContainer,
  { run }: Transaction,
  last: string,
  today: string,
): Promise<string[]> {
  const ids: string[] = []
  const ended = { valid_until: { $gte: last, $lt: today } }
  const begun = { valid_from: { $gt: last, $lte: today } }
  for (let isMore = true; isMore;) {
    const rows = await run(
      container.resolve<ProducerModuleService>(PRODUCER_MODULE),
      (producers, context) =>
        producers.listCertificates(
          { $or: [ended, begun], id: { $gt: ids.at(-1) ?? "" } },
          { select: ["id"], order: { id: "ASC" }, take: PAGE },
          context,
        ),
    )
    ids.push(...rows.map(({ id }) => id))
    isMore = rows.length === PAGE
  }
  return ids
}

const beginDayStep = createStep("begin-day", async (_: void, { container }) => {
  await beginDay(container)
  return new StepResponse({})
})

/**
 * Once a day in Jakarta, pages and search are owed the certificates, pauses, rules and places of the shop window
 * that begin or end with it, and the goods of producers who answer faster or slower than before.
 */
export const beginDayWorkflow = createWorkflow("begin-day", function () {
  emitEventStep({ eventName: CatalogueEvents.CHANGED, data: beginDayStep() })
})
