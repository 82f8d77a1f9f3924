import type { DeliveryView } from "@serumpun/backend/src/contracts/delivery.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { useLocale } from "#app/lib/format/use-format.ts"

/** Who reads a delivery: each sees what is theirs to do. */
export type Side = "buyer" | "producer"

export type DeliveryProps = { order: OrderView; delivery: DeliveryView; side: Side }

/** The address of an order for one side; its forms and files are below it. */
export function useOrderPath(id: string, side: Side): string {
  return `/${useLocale()}/${side === "buyer" ? "account" : "producer"}/orders/${id}`
}

/** The thread with the other side, in which the order's quote was negotiated. */
export function useThreadPath({ rfq_id, producer_id }: OrderView, side: Side): string {
  const base = `/${useLocale()}/${side === "buyer" ? "account" : "producer"}/rfqs/${rfq_id}/messages`
  return side === "buyer" ? `${base}/${producer_id}` : base
}

/** The other side's name. */
export const partyOf = (order: OrderView, side: Side) =>
  side === "buyer" ? order.producer_name : order.buyer_company
