import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { type ClaimRemedy, claimUntil, type Remedy } from "@serumpun/domain/delivery/claims"
import type { LineQuantity } from "@serumpun/domain/delivery/receipts"
import { type Currency, subtractMoney, sumLines } from "@serumpun/domain/money"
import type { ClaimStatus } from "@serumpun/domain/statuses"
import type { ClaimView, ReportedClaim, SettlementView } from "../contracts/claim"
import type { PageAsked } from "../contracts/paging"
import { DELIVERY_MODULE } from "../modules/delivery"
import type DeliveryModuleService from "../modules/delivery/service"
import { EXPORT_ORDER_MODULE } from "../modules/export-order"
import type ExportOrderModuleService from "../modules/export-order/service"
import { type FileRow, photosOf } from "./delivery-photos"
import { orderNumber } from "./order"
import { type ExportOrderRow } from "./order-row"
import { readBuyers } from "./rfq"
import { counts, readSettlements } from "./settlement"

export type ClaimRow = Awaited<ReturnType<DeliveryModuleService["retrieveClaim"]>>
type EntryRow = Awaited<ReturnType<DeliveryModuleService["retrieveClaimEntry"]>>

const deliveryModule = (container: MedusaContainer) =>
  container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
const all = { order: { created_at: "ASC", id: "ASC" }, take: 1000 } as const
const isoOf = (value: Date | string) => new Date(value).toISOString()

/** Claims of an order as they were made, each with what was done to it. */
export async function readClaims(
  container: MedusaContainer,
  order_id: string,
): Promise<ClaimView[]> {
  const module = deliveryModule(container)
  const [claims, entries, files] = await Promise.all([
    module.listClaims({ order_id }, all),
    module.listClaimEntries({ order_id }, all),
    module.listDeliveryFiles({ order_id }, all),
  ])
  return claims.map((claim) => toClaimView(claim, entries, files))
}

/**
 * What the settled claims of an order come to, in its currency. Both remedies lower what the order is
 * worth: what has been paid already is to be returned, what has not need not be paid.
 */
export function settlementsOf(claims: ClaimRow[] | ClaimView[]): SettlementView[] {
  return claims.flatMap((claim) => {
    const remedy = "proposal" in claim ? claim.proposal?.remedy : claim.remedy
    const amount = "proposal" in claim ? claim.proposal?.amount : claim.amount
    const isMoney = remedy === "refund" || remedy === "discount"
    if (claim.status !== "settled" || !isMoney || amount == null) return []
    const settled_at = claim.settled_at ? isoOf(claim.settled_at) : ""
    return [{ claim_id: claim.id, remedy, amount: Number(amount), settled_at }]
  })
}

/** What the settled claims of an order take off its total. */
export function discountOf(claims: ClaimRow[], currency: Currency): number {
  return sumLines(
    settlementsOf(claims).map(({ amount }) => amount),
    currency,
  )
}

/**
 * What a claim can still take off an order: nothing twice, and never more than it is worth. What an
 * operator has given back beyond what was too much counts as well.
 */
export async function mostToReturn(
  container: MedusaContainer,
  { id, total, currency }: Pick<ExportOrderRow, "id" | "total" | "currency">,
  claims: ClaimRow[],
): Promise<number> {
  const { refunds } = (await readSettlements(container, [id]))(id)
  const reduced = refunds
    .filter(counts)
    .map(({ amount, of_excess }) => subtractMoney(amount, of_excess, currency))
  const gone = sumLines([discountOf(claims, currency), ...reduced], currency)
  return Math.max(0, subtractMoney(total, gone, currency))
}

/** The last ISO day on which the buyer may claim; null while nothing has come. */
export function lastClaimDay(
  { claim_days }: Pick<ExportOrderRow, "claim_days">,
  receipts: { received_on: string }[],
): string | null {
  return claimUntil(
    receipts.map(({ received_on }) => received_on),
    claim_days,
  )
}

/** Claims for operators, the one that has waited longest first. */
export async function listReportedClaims(
  container: MedusaContainer,
  filters: { status?: ClaimStatus[] },
  { limit, offset }: PageAsked,
): Promise<{ claims: ReportedClaim[]; count: number }> {
  const [rows, count] = await deliveryModule(container).listAndCountClaims(filters, {
    order: { created_at: "ASC", id: "ASC" },
    take: limit,
    skip: offset,
  })
  return { claims: await toReported(container, rows), count }
}

/** @throws NOT_FOUND */
export async function readReportedClaim(
  container: MedusaContainer,
  id: string,
): Promise<ReportedClaim> {
  const rows = await deliveryModule(container).listClaims({ id }, { take: 1 })
  const [claim] = await toReported(container, rows)
  if (!claim) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such claim")
  return claim
}

async function toReported(container: MedusaContainer, rows: ClaimRow[]): Promise<ReportedClaim[]> {
  if (rows.length === 0) return []
  const module = deliveryModule(container)
  const ids = [...new Set(rows.map(({ order_id }) => order_id))]
  const many = { take: 5000, order: all.order }
  const [orders, entries, files] = await Promise.all([
    container
      .resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)
      .listExportOrders({ id: ids }, { take: ids.length }),
    module.listClaimEntries({ order_id: ids }, many),
    module.listDeliveryFiles({ order_id: ids }, many),
  ])
  const buyers = await readBuyers(
    container,
    orders.map(({ buyer_id }) => buyer_id),
  )
  return rows.flatMap((row) => {
    const order = orders.find(({ id }) => id === row.order_id)
    if (!order) return []
    const buyer = buyers.get(order.buyer_id)
    return [
      {
        ...toClaimView(row, entries, files),
        export_order_id: order.id,
        order_id: order.order_id,
        number: orderNumber(order),
        buyer_company: buyer?.company || buyer?.name || "",
        producer_name: order.producer_name,
        currency: order.currency,
        total: order.total,
      },
    ]
  })
}

function toClaimView(row: ClaimRow, entries: EntryRow[], files: FileRow[]): ClaimView {
  return {
    id: row.id,
    status: row.status as ClaimStatus,
    reason: row.reason as ClaimView["reason"],
    text: row.text,
    lines: row.lines as unknown as LineQuantity[],
    asks: remedyOf(row.asked_remedy, row.asked_amount)!,
    proposal: remedyOf(row.remedy, row.amount),
    opened_at: isoOf(row.created_at),
    settled_at: row.settled_at ? isoOf(row.settled_at) : null,
    photos: photosOf(row.id, files),
    entries: entries
      .filter(({ claim_id }) => claim_id === row.id)
      .map((entry) => ({
        id: entry.id,
        kind: entry.kind,
        actor: entry.actor,
        actor_name: entry.actor_name,
        text: entry.text,
        remedy: remedyOf(entry.remedy, entry.amount),
        made_at: isoOf(entry.created_at),
      })),
  }
}

function remedyOf(remedy: string | null, amount: number | null): Remedy | null {
  return remedy
    ? { remedy: remedy as ClaimRemedy, amount: amount === null ? null : Number(amount) }
    : null
}
