import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { checkRfqChange, rfqDifferences, type RfqState } from "@serumpun/domain/rfq-changes"
import { BASKET_MAX } from "@serumpun/domain/rfq-rules"
import type { ChangeRfq } from "../../../contracts/rfq-change"
import type { NewNotice } from "../../../mail/notices"
import { EXPORT_ORDER_MODULE } from "../../../modules/export-order"
import type ExportOrderModuleService from "../../../modules/export-order/service"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { readRequestableListings } from "../../../readers/rfq"
import { stateOf } from "../../../readers/rfq-changes"
import type { RfqRow } from "../../../readers/rfq-terms"
import { refuse, throwProblems } from "../../problems"
import { type Transaction } from "../../one-transaction"
import { undoWith, writeWith } from "../../write-with"
import { rfqChangedNotices } from "../change-notices"
import { tiersOf } from "./create-rfqs"
import { updateTerms } from "./write-statuses"

type Input = { rfq_id: string; change: ChangeRfq }
type Written = { rfq_id: string; before: RfqState; version: number; notices: NewNotice[] }

/**
 * Keeps what an RFQ said, writes what it says now and its notices in one transaction, under the RFQ's
 * lock. Nothing new makes no version.
 * @throws problems at the form's fields, or one that names the present state
 */
export const writeVersionsStep = createStep(
  "write-versions",
  async ({ rfq_id, change }: Input, { container }) => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const rfq = await quotes.retrieveRfq(rfq_id, { relations: ["items", "recipients"] })
    if (rfq.status !== "sent")
      refuse("status", "transition_not_allowed", { thing: "rfq", from: rfq.status, to: "changed" })
    if (change.version !== rfq.version) refuse("version", "rfq_changed")
    const before = stateOf(rfq)
    const after = toState(before, change)
    await refuseWrong(container, rfq, { before, change })
    if (rfqDifferences(before, after).length === 0)
      return new StepResponse({ changed: false }, null as Written | null)
    const notices = await rfqChangedNotices(container, rfq, { before, after })
    await writeWith(container, { notices }, async (transaction) => {
      await transaction.run(quotes, (service, context) =>
        service.createRfqVersions(
          { rfq_id, version: rfq.version, content: asJson(before) },
          context,
        ),
      )
      await writeState(quotes, transaction, { rfq_id, version: rfq.version + 1, state: after })
    })
    const written: Written = { rfq_id, before, version: rfq.version, notices }
    return new StepResponse({ changed: true }, written as Written | null)
  },
  async (written, { container }) => {
    if (!written) return
    const { rfq_id, before, version } = written
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const [kept] = await quotes.listRfqVersions({ rfq_id, version }, { take: 1 })
    await undoWith(container, written, async (transaction) => {
      await writeState(quotes, transaction, { rfq_id, version, state: before })
      if (kept)
        await transaction.run(quotes, (service, context) =>
          service.deleteRfqVersions(kept.id, context),
        )
    })
  },
)

const asJson = (value: unknown) => value as Record<string, unknown>

/** The state that a change leads to; the numbers of lines stay. */
function toState(before: RfqState, { version: _version, ...change }: ChangeRfq): RfqState {
  const items = before.items.map((item) => {
    const changed = change.items.find(({ rfq_item_id }) => rfq_item_id === item.rfq_item_id)
    return changed ? { ...changed, line: item.line } : item
  })
  return { ...before, ...change, items }
}

async function refuseWrong(
  container: MedusaContainer,
  rfq: RfqRow,
  { before, change }: { before: RfqState; change: ChangeRfq },
): Promise<void> {
  const listingOf = (id: string) => rfq.items.find((item) => item.id === id)?.listing_id ?? null
  const ids = before.items.flatMap(({ rfq_item_id }) => listingOf(rfq_item_id) ?? [])
  const [listings, orders] = await Promise.all([
    readRequestableListings(container, ids),
    container
      .resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)
      .listExportOrders({ rfq_id: rfq.id }, { take: BASKET_MAX }),
  ])
  const ordered = orders
    .filter(({ status }) => status !== "cancelled")
    .flatMap(({ rfq_item_ids }) => rfq_item_ids as string[])
  const standing = before.items.map((item) => ({
    ...item,
    listing: listings.find(({ id }) => id === listingOf(item.rfq_item_id)) ?? null,
    is_ordered: ordered.includes(item.rfq_item_id),
  }))
  // A buyer west of Jakarta may still have yesterday: the earlier day of the two counts as today.
  throwProblems(checkRfqChange(change, standing, dayIn(new Date(), "Pacific/Honolulu")))
}

async function writeState(
  quotes: QuoteModuleService,
  { run }: Transaction,
  { rfq_id, version, state }: { rfq_id: string; version: number; state: RfqState },
): Promise<void> {
  const { items, ...terms } = state
  await run(quotes, (service, context) =>
    updateTerms(service, { id: rfq_id, version, ...terms }, context),
  )
  const rows = items.map(({ rfq_item_id, line: _line, tier_quantities, ...item }) => ({
    id: rfq_item_id,
    ...item,
    tier_quantities: tiersOf({ tier_quantities }),
  }))
  await run(quotes, (service, context) => service.updateRfqItems(rows, context))
}
