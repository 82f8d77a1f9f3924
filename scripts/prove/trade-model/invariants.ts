import { add, fromDecimal, toDecimal } from "@serumpun/domain/decimal"
import { sumLines } from "@serumpun/domain/money"
import { chosenTotals } from "@serumpun/domain/order-money"
import { transitions, type Thing } from "@serumpun/domain/statuses"
import type { Order, World } from "./trade.ts"

/** What does not hold after a step, in words; null when everything does. */
export function check(before: World, after: World): string | null {
  return (
    illegalState(before, after) ??
    wrongOrders(after) ??
    after.orders.map((order) => wrongSums(after, order)).find(Boolean) ??
    oversold(after)
  )
}

/** Asked of the table itself, not of the function that the rules ask. */
function isAllowed(thing: Thing, from: string, to: string): boolean {
  const table = transitions[thing] as Record<string, readonly string[]>
  if (from === to) return true
  const next = table[from] ?? []
  // A receipt of goods that are paid completes the order with the same step.
  return next.includes(to) || next.some((middle) => middle === "delivered" && to === "completed")
}

function illegalState(before: World, after: World): string | null {
  const pairs: [Thing, { status: string } | undefined, { status: string }][] = [
    ["rfq", before.rfq, after.rfq],
    ...after.quotes.map(
      (quote, at): [Thing, { status: string } | undefined, { status: string }] => [
        "quote",
        before.quotes[at],
        quote,
      ],
    ),
    ...after.orders.map(
      (order, at): [Thing, { status: string } | undefined, { status: string }] => [
        "order",
        before.orders[at],
        order,
      ],
    ),
  ]
  const wrong = pairs.find(([thing, from, to]) => from && !isAllowed(thing, from.status, to.status))
  return wrong ? `a ${wrong[0]} went from ${wrong[1]?.status} to ${wrong[2].status}` : null
}

function wrongOrders({ orders, quotes, rfq }: World): string | null {
  const accepted = quotes.filter(({ status }) => status === "accepted").map(({ id }) => id)
  const ordered = orders.map(({ quote_id }) => quote_id)
  if ([...accepted].sort().join() !== [...ordered].sort().join())
    return `accepted quotes ${accepted.join()} and orders of ${ordered.join()} differ`
  const standing = orders.filter(({ status }) => status !== "cancelled")
  const lines = standing.flatMap(({ rfq_item_ids }) => rfq_item_ids)
  if (new Set(lines).size !== lines.length) return "a line is ordered twice"
  const open = quotes.filter(({ status }) => status === "sent")
  return rfq.status !== "sent" && open.length > 0 ? `a ${rfq.status} RFQ has open quotes` : null
}

function wrongSums({ quotes }: World, order: Order): string | null {
  const { currency, deposit, balance, total, received, transfers, status } = order
  const sum = (amounts: number[]) => sumLines(amounts, currency)
  const quote = quotes.find(({ id }) => id === order.quote_id)!
  if (chosenTotals(quote, order.rfq_item_ids).totals.total !== total)
    return `an order of ${total} is not what was quoted`
  if (sum([deposit, balance]) !== total) return "deposit and balance are not the total"
  const confirmed = transfers.filter((transfer) => transfer.status === "confirmed")
  if (sum(confirmed.map(({ credited }) => credited)) !== received)
    return "what was received is not the sum of what was confirmed"
  const part = (name: "deposit" | "balance" | "excess") =>
    sum(confirmed.map(({ parts }) => parts[name]))
  if (sum([part("deposit"), part("balance"), part("excess")]) !== received)
    return "the parts are not what was received"
  if (part("deposit") > deposit || part("balance") > balance) return "a part is paid twice"
  if (part("excess") > 0 && received < total) return "money is called too much before all is paid"
  const isStarted = !["awaiting_deposit", "cancelled"].includes(status)
  if (isStarted !== (status !== "cancelled" && part("deposit") === deposit))
    return `an order is ${status} with ${part("deposit")} of ${deposit} deposit`
  if (status === "completed" && received < total) return "an order is completed and not paid"
  if (status === "delivered" && received >= total) return "an order is paid and not completed"
  return status === "cancelled" && received > 0 ? "a paid order is cancelled" : null
}

function oversold({ orders, capacity, taken }: World): string | null {
  const rows = [...taken, ...orders.flatMap(({ reservations }) => reservations)]
  const months = Map.groupBy(rows, ({ listing_id, month }) => `${listing_id} ${month}`)
  for (const [key, all] of months) {
    const sold = fromDecimal(all.map(({ quantity }) => toDecimal(quantity)).reduce(add))
    const most = capacity[key.split(" ")[0] ?? ""] ?? 0
    if (sold > most) return `${sold} of ${most} are sold in ${key}`
  }
  return null
}
