import type { MedusaContainer } from "@medusajs/framework/types"
import { type ShippingKind, shippingKinds } from "@serumpun/domain/issued/kinds"
import type { ShipmentInput } from "@serumpun/domain/order-rules"
import { EXPORT_ORDER_MODULE } from "../../modules/export-order"
import type ExportOrderModuleService from "../../modules/export-order/service"
import { ISSUED_DOCUMENT_MODULE } from "../../modules/issued-document"
import type IssuedDocumentModuleService from "../../modules/issued-document/service"
import type { IssuedDraft } from "../../modules/issued-document/service"
import { contentOf } from "../../readers/issued"
import { orderNumber } from "../../readers/order"
import { type ExportOrderRow, readOrderRow } from "../../readers/order-row"
import type { OrderChange } from "../order/steps/write-order-change"
import { draftContent, type QuotedTerms, type Ordered } from "./draft-content"
import { readQuotedTerms } from "./plan-quotations"
import type { IssuingPlan } from "./write-issued"

type Accepted = { quote: QuotedTerms; quote_number: string; quote_version: number }

const orderModule = (container: MedusaContainer) =>
  container.resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)

/** The proforma invoice of an acceptance; the order gives it its id and number when it has them. */
export async function draftProforma(
  container: MedusaContainer,
  { quote, ...numbers }: Accepted,
  ordered: Ordered,
): Promise<(order: { id: string; serial: number; placed_on: string }) => IssuedDraft> {
  const { content, buyer_id } = await draftContent(container, quote, {
    ...{ kind: "proforma_invoice", ...numbers, order_number: null, shipment: null },
    account: orderModule(container).receivingAccount,
    ...ordered,
  })
  const { rfq_id, producer_id } = quote
  return (order) => ({
    subject: subjectOf("proforma_invoice", order.id),
    ...{ producer_id, buyer_id, rfq_id, quote_id: null, order_id: order.id },
    content: { ...content, message: null, sample_price: null, order_number: orderNumber(order) },
  })
}

const subjectOf = (kind: ShippingKind | "proforma_invoice", orderId: string) => `${kind}:${orderId}`

/** Shipping issues invoice and packing list, of a sample the invoice stands already; a cancelled order has nothing that stands. */
export async function planForOrder(
  container: MedusaContainer,
  { id, moves, shipment, sample_id }: Pick<OrderChange, "id" | "moves" | "shipment" | "sample_id">,
): Promise<IssuingPlan> {
  const reached = moves.map(({ status }) => status)
  const isOfGoods = !sample_id
  const drafts =
    isOfGoods && reached.includes("shipped")
      ? await draftShipping(container, await readOrderRow(container, id, {}), {
          kinds: shippingKinds,
          shipment: shipment ?? null,
        })
      : []
  const cancelled = { order_id: id, ending: "order_cancelled" as const, by_subject: null }
  return {
    drafts,
    endings: reached.includes("cancelled") ? [{ ...cancelled, ended_at: new Date() }] : [],
  }
}

/** What goes with the goods says of them what the proforma has said. */
export async function draftShipping(
  container: MedusaContainer,
  row: ExportOrderRow,
  { kinds, shipment }: { kinds: readonly ShippingKind[]; shipment: ShipmentInput | null },
): Promise<IssuedDraft[]> {
  const { id: order_id, producer_id, buyer_id, rfq_id } = row
  const agreed = await readAgreed(container, row)
  return kinds.map((kind) => ({
    subject: subjectOf(kind, order_id),
    ...{ producer_id, buyer_id, rfq_id, quote_id: null, order_id },
    content: { ...agreed, kind, shipment },
  }))
}

/** The proforma's content; of an order from before there were any, what its quote says today. */
async function readAgreed(
  container: MedusaContainer,
  row: ExportOrderRow,
): Promise<IssuedDraft["content"]> {
  const subject = subjectOf("proforma_invoice", row.id)
  const [proforma] = await container
    .resolve<IssuedDocumentModuleService>(ISSUED_DOCUMENT_MODULE)
    .listIssuedDocuments({ subject }, { take: 1 })
  if (proforma) {
    const {
      number: _number,
      issued_at: _at,
      issued_on: _on,
      check_address: _address,
      ...agreed
    } = contentOf(proforma)
    return agreed
  }
  const quote = await readQuotedTerms(container, row.quote_id)
  const { content } = await draftContent(container, quote, {
    ...{ kind: "proforma_invoice", quote_number: null, quote_version: null, shipment: null },
    order_number: orderNumber(row),
    account: orderModule(container).receivingAccount,
    rfq_item_ids: row.rfq_item_ids as string[],
    options: (row.options ?? []) as string[],
  })
  return { ...content, message: null, sample_price: null }
}
