import type { CreateOrderDTO, MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { chosenTotals } from "@serumpun/domain/order-money"
import { firstStatus } from "@serumpun/domain/order-moves"
import type { NewNotice } from "../../../mail/notices"
import { EXPORT_ORDER_MODULE } from "../../../modules/export-order"
import type ExportOrderModuleService from "../../../modules/export-order/service"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { readBuyerContact } from "../../../readers/buyer-contact"
import { hasApprovedSample } from "../../../readers/sample"
import { draftProforma } from "../../issued/plan-for-order"
import { planAcceptedTrade } from "../../ledger/plan-trade"
import { planTakingBack, writeTrade } from "../../ledger/write-trade"
import { planQuotations, readQuotedTerms } from "../../issued/plan-quotations"
import { undoIssued, writeIssued } from "../../issued/write-issued"
import { shareEndNotices } from "../../pool/notices"
import { nested } from "../../rows"
import { planRows, type PlannedTransitions, updateRows } from "../../rfq/steps/write-statuses"
import { undoWith, writeWith } from "../../write-with"
import { toMedusaOrder } from "../medusa-order"
import { orderPlacedNotices, readOrderReaders } from "../notices"
import { deletePayables, type Payables, writePayables } from "../payables"
import type { OrderPlan } from "./plan-order"

type Input = {
  buyer_id: string
  person_id?: string | undefined
  plan: OrderPlan
  planned: PlannedTransitions
}
type Written = Payables & { id: string; notices: NewNotice[]; issued: string[] }

/**
 * Everything that an acceptance makes, in one transaction: Medusa's order with its payment
 * collections, our row of it with the months it takes, the statuses of quote and RFQ, the proforma
 * invoice, and all notices. A process that is killed leaves all of it or nothing.
 */
export const writeOrdersStep = createStep(
  "write-orders",
  async ({ buyer_id, person_id, plan, planned }: Input, { container }) => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const rows = await planRows(quotes, planned)
    const prepared = await prepare(container, { buyer_id, person_id, plan, planned })
    const written = await writeWith(
      container,
      ({ notices }: Written) => ({ notices: [...(planned.notices ?? []), ...notices] }),
      async (transaction) => {
        const { run } = transaction
        await run(quotes, (service, context) => updateRows(service, rows.changed, context))
        const payables = await writePayables(container, transaction, prepared)
        const order = await run(orderModule(container), (service, context) =>
          service.createExportOrders({ ...prepared.row, ...payables }, context),
        )
        const notices = [...orderPlacedNotices(order, prepared.readers), ...prepared.shared]
        const issued = await writeIssued(container, transaction, {
          drafts: [prepared.proforma(order)],
          endings: prepared.endings,
        })
        await writeTrade(container, transaction, prepared.trade(order.id))
        return { ...payables, id: order.id, notices, issued }
      },
    )
    const { order_id, id } = written
    const { endings } = prepared
    return new StepResponse({ id, order_id }, { written, before: rows.before, planned, endings })
  },
  async (undo, { container }) => {
    if (!undo) return
    const { written, before, planned, endings } = undo
    const notices = [...(planned.notices ?? []), ...written.notices]
    const takenBack = await planTakingBack(container, written.id)
    await undoWith(container, { notices }, async (transaction) => {
      const { run } = transaction
      await run(container.resolve<QuoteModuleService>(QUOTE_MODULE), (service, context) =>
        updateRows(service, before, context),
      )
      await run(orderModule(container), (service, context) =>
        service.deleteExportOrders(written.id, context),
      )
      await undoIssued(container, transaction, { ids: written.issued, endings })
      await deletePayables(container, transaction, written)
      await writeTrade(container, transaction, takenBack)
    })
  },
)

const orderModule = (container: MedusaContainer) =>
  container.resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)

type Prepared = {
  order: CreateOrderDTO
  amounts: { deposit: number; balance: number }
  readers: Awaited<ReturnType<typeof readOrderReaders>>
  /** To members of a group who have a share. */
  shared: NewNotice[]
  proforma: Awaited<ReturnType<typeof draftProforma>>
  endings: Awaited<ReturnType<typeof planQuotations>>["endings"]
  trade: Awaited<ReturnType<typeof planAcceptedTrade>>
  row: Omit<Parameters<ExportOrderModuleService["createExportOrders"]>[0], keyof Payables>
}

/** Everything that can be read before the transaction, which must be short. */
async function prepare(
  container: MedusaContainer,
  { buyer_id, person_id, plan, planned }: Input,
): Promise<Prepared> {
  const { quote, rfq_item_ids, options } = plan
  const { lines, totals } = chosenTotals(quote, rfq_item_ids, options)
  const { number: quote_number, version: quote_version } = quote
  const buyer = await readBuyerContact(container, { account_id: buyer_id, person_id })
  const [order, readers, terms, { endings }, shared] = await Promise.all([
    toMedusaOrder(container, { buyer, plan: { ...plan, goods: totals.goods } }),
    readOrderReaders(container, quote),
    readQuotedTerms(container, quote.id),
    planQuotations(container, planned.transitions),
    shareEndNotices(container, "share_ordered", quote.id),
  ])
  const accepted = { quote: terms, quote_number, quote_version }
  const proforma = await draftProforma(container, accepted, { rfq_item_ids, options })
  const dependence = await readDependence(container, { quote, placed_on: plan.placed_on })
  const is_held = dependence.needs_sample && !dependence.sample_approved_on
  const status = firstStatus({ ...totals, is_held })
  const { rfq_id, producer_id, producer_name, currency } = quote
  const actor_name = [buyer.person.name, buyer.company].filter(Boolean).join(", ")
  const { incoterm, incoterm_place, transport_mode, payment_method } = quote
  const { deposit_percent, claim_days } = quote
  const row = {
    ...{
      status,
      rfq_id,
      quote_id: quote.id,
      rfq_item_ids,
      options,
      buyer_id,
      producer_id,
      producer_name,
    },
    ...{ currency, total: totals.total, deposit: totals.deposit, balance: totals.balance },
    ...{ incoterm, incoterm_place, transport_mode, payment_method, deposit_percent, claim_days },
    lead_time_days: Math.max(...lines.map(({ lead_time_days }) => lead_time_days)),
    placed_on: plan.placed_on,
    ...dependence,
    moves: nested([{ status, actor: "buyer", actor_name, moved_at: new Date() }]),
    reservations: nested(plan.reservations),
  }
  const trade = await planAcceptedTrade(container, {
    ...{ rfq_id, producer_id, currency, placed_on: plan.placed_on },
    lines: proforma({ id: "", serial: 0, placed_on: plan.placed_on }).content.lines,
    rfq_item_ids: lines.map(({ rfq_item_id }) => rfq_item_id),
  })
  const parts = { order, amounts: totals, readers, shared, proforma, endings, trade }
  return { ...parts, row: row as unknown as Prepared["row"] }
}

/** Whether the order waits for a sample; one that was approved before the acceptance is enough. */
async function readDependence(
  container: MedusaContainer,
  { quote, placed_on }: Pick<OrderPlan, "quote" | "placed_on">,
) {
  const needs_sample = quote.needs_sample ?? false
  const { rfq_id, producer_id } = quote
  const isApproved = needs_sample && (await hasApprovedSample(container, { rfq_id, producer_id }))
  return { needs_sample, sample_approved_on: isApproved ? placed_on : null }
}
