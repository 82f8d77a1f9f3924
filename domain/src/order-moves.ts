import { sumLines } from "./money.js"
import type { Move } from "./negotiation.js"
import { allocate, dueOf, type Allocation, type Priced } from "./order-money.js"
import { problem, type Problem } from "./problems.js"
import { canTransition, type OrderStatus } from "./statuses.js"

/** An order as it stands under its lock; amounts in its currency. */
export type StandingOrder = Priced & {
  status: OrderStatus
  /** Confirmed so far. */
  received: number
  /** A transfer is reported and nobody has decided about it. */
  has_open_transfer: boolean
  /** Claims that nobody has settled. */
  open_claims: number
  /** It is valid only once the buyer has approved a sample, which they have not. */
  is_held?: boolean
}

export type Party = "buyer" | "producer"
export type PartyMove = "ready" | "shipped" | "delivered" | "cancelled"

/** Whose word counts for what; either side may cancel. */
const movers: Record<PartyMove, readonly Party[]> = {
  ready: ["producer"],
  shipped: ["producer"],
  delivered: ["buyer"],
  cancelled: ["buyer", "producer"],
}

type Planned<T> = ({ problem: Problem } & { [K in keyof T]?: never }) | ({ problem?: never } & T)

/** Where an order begins: nothing has to be waited for when neither a deposit nor a sample was agreed. */
export function firstStatus({
  deposit,
  is_held = false,
}: {
  deposit: number
  is_held?: boolean
}): OrderStatus {
  return deposit > 0 || is_held ? "awaiting_deposit" : "in_production"
}

/**
 * The statuses that follow from what a party says, none when it has been said before. What is delivered
 * and paid is completed with the same step, unless a claim is open. Once money is on its way or production has begun, nobody
 * cancels alone: goods and money have to be settled first. An order that waits for a sample is not valid yet, so that its
 * buyer may, whatever they have paid.
 */
export function planPartyMove(
  order: StandingOrder,
  { by, to }: { by: Party; to: PartyMove },
): Planned<{ statuses: OrderStatus[] }> {
  const { status: from } = order
  const isDone = from === to || (to === "delivered" && from === "completed")
  if (isDone) return { statuses: [] }
  const isLate = to === "cancelled" && from !== "awaiting_deposit"
  if (isLate || !movers[to].includes(by) || !canTransition("order", from, to))
    return { problem: problem("status", "transition_not_allowed", { thing: "order", from, to }) }
  const isBound = !(by === "buyer" && order.is_held)
  if (to === "cancelled" && isBound && (order.received > 0 || order.has_open_transfer))
    return { problem: problem("status", "order_has_payments") }
  return { statuses: to === "delivered" && isSettled(order) ? [to, "completed"] : [to] }
}

/** Nothing is due any more, and no claim waits for an answer. */
function isSettled(order: StandingOrder): boolean {
  return order.open_claims === 0 && dueOf(order).total === 0
}

/** What follows from a claim that has ended: an order that waited only for it is completed. */
export function planAfterClaim(order: StandingOrder): OrderStatus[] {
  return order.status === "delivered" && isSettled(order) ? ["completed"] : []
}

/**
 * What follows from money that the bank booked: it fills the deposit, then the balance, and what is
 * over is named. Production begins with the whole deposit; what is delivered and paid is completed.
 * An order that was cancelled meanwhile keeps what came in as too much.
 */
export function planCredit(
  order: StandingOrder,
  credited: number,
): { received: number; parts: Allocation; statuses: OrderStatus[] } {
  const { status, currency } = order
  const received = sumLines([order.received, credited], currency)
  if (status === "cancelled")
    return { received, parts: { deposit: 0, balance: 0, excess: credited }, statuses: [] }
  const parts = allocate(credited, { ...dueOf(order), currency })
  const due = dueOf({ ...order, received })
  if (status === "awaiting_deposit" && due.deposit === 0 && !order.is_held)
    return { received, parts, statuses: ["in_production"] }
  if (status === "delivered" && isSettled({ ...order, received }))
    return { received, parts, statuses: ["completed"] }
  return { received, parts, statuses: [] }
}

/** What follows from a sample that the buyer has approved: an order that waited only for it is produced. */
export function planAfterSample(order: StandingOrder): OrderStatus[] {
  return order.status === "awaiting_deposit" && dueOf(order).deposit === 0 ? ["in_production"] : []
}

type OrderOfRfq = { id: string; quote_id: string; status: OrderStatus; rfq_item_ids: string[] }

/**
 * What accepting chosen lines does to the RFQ: the quote is accepted and, when nothing is left to be
 * ordered, the RFQ closed, which declines what is still open. The same acceptance again is the order
 * that it made; a line that stands in an order is ordered once.
 */
export function planAcceptance(
  { quote_id, chosen }: { quote_id: string; chosen: string[] },
  { orders, rfq_item_ids }: { orders: OrderOfRfq[]; rfq_item_ids: string[] },
): Planned<{ order_id: string | null; moves: Move[] }> {
  const own = orders.find((order) => order.quote_id === quote_id)
  if (own && isSame(own.rfq_item_ids, chosen)) return { order_id: own.id, moves: [] }
  const standing = orders.filter(({ status }) => status !== "cancelled")
  const ordered = standing.flatMap((order) => order.rfq_item_ids)
  const twice = own ? -1 : chosen.findIndex((id) => ordered.includes(id))
  if (twice >= 0) return { problem: problem(`rfq_item_ids.${twice}`, "already_ordered") }
  const all = [...ordered, ...chosen]
  const moves: Move[] = [{ kind: "accept", quote_id }]
  if (rfq_item_ids.every((id) => all.includes(id)))
    moves.push({ kind: "close", reason: "other_quote", note: null })
  return { order_id: null, moves }
}

const isSame = (some: string[], others: string[]) =>
  [...some].sort().join() === [...others].sort().join()
