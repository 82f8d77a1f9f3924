import { planCapacity, productionMonths } from "@serumpun/domain/capacity"
import { addDays } from "@serumpun/domain/days"
import { currencyDecimals } from "@serumpun/domain/money"
import { applyTransitions, planMove, type Move } from "@serumpun/domain/negotiation"
import { chosenTotals } from "@serumpun/domain/order-money"
import {
  firstStatus,
  planAcceptance,
  planCredit,
  planPartyMove,
  type Party,
  type PartyMove,
} from "@serumpun/domain/order-moves"
import { anyCurrency, type Order, producers, type Quote, type Trade } from "./trade.ts"

/** Something that somebody does; false when the rules refused it. */
export type Action = { name: string; run(trade: Trade): boolean }

function draft(trade: Trade): boolean {
  const { world, between, pick } = trade
  const producer_id = pick(producers)
  const own = world.items.filter((item) => item.producer_id === producer_id)
  if (own.length === 0 || world.rfq.status !== "sent") return false
  const currency = anyCurrency(trade)
  const amount = (max: number) => between(0, max) / 10 ** currencyDecimals[currency]
  world.quotes.push({
    id: `quo_${world.quotes.length}`,
    producer_id,
    status: "draft",
    valid_until: addDays(world.today, between(0, 40)),
    currency,
    deposit_percent: pick([0, 30, 33.33, 100]),
    freight: pick([null, amount(100_000)]),
    insurance: pick([null, amount(10_000)]),
    lines: own.map(({ id, quantity }) => ({
      rfq_item_id: id,
      quantity,
      unit_price: between(1, 500_000) / 10_000,
      lead_time_days: between(1, 120),
      note: null,
    })),
  })
  return true
}

/** Makes moves one after the other, all or none, as one workflow does. */
function makeMoves({ world }: Trade, moves: Move[]): boolean {
  let negotiation: { rfq: typeof world.rfq; quotes: Quote[] } = world
  for (const move of moves) {
    const { transitions } = planMove(negotiation, move, world.today)
    if (!transitions) return false
    const after = applyTransitions(negotiation, transitions)
    const statusOf = (id: string) => after.quotes.find((quote) => quote.id === id)!.status
    negotiation = {
      rfq: after.rfq,
      quotes: negotiation.quotes.map((quote) => ({ ...quote, status: statusOf(quote.id) })),
    }
  }
  Object.assign(world, { rfq: negotiation.rfq, quotes: negotiation.quotes })
  return true
}

const onQuote = (kind: "send" | "withdraw" | "decline") => (trade: Trade) => {
  const { quotes } = trade.world
  if (quotes.length === 0) return false
  const { id: quote_id } = trade.pick(quotes)
  const move: Move =
    kind === "decline" ? { kind, quote_id, reason: "price", note: null } : { kind, quote_id }
  return makeMoves(trade, [move])
}

function accept(trade: Trade): boolean {
  const { world, random, pick } = trade
  if (world.quotes.length === 0) return false
  const quote = pick(world.quotes)
  const chosen = quote.lines.map(({ rfq_item_id }) => rfq_item_id).filter(() => random() < 0.8)
  const rfq_item_ids = world.items.map(({ id }) => id)
  const plan = planAcceptance(
    { quote_id: quote.id, chosen },
    { orders: world.orders, rfq_item_ids },
  )
  if (plan.problem || plan.order_id || chosen.length === 0) return false
  const reservations = reserveAll(trade, quote, chosen)
  if (!reservations || !makeMoves(trade, plan.moves)) return false
  const { totals } = chosenTotals(quote, chosen)
  const { total, deposit, balance } = totals
  world.orders.push({
    ...{ id: `eord_${world.orders.length}`, quote_id: quote.id, rfq_item_ids: chosen },
    ...{ status: firstStatus(totals), currency: quote.currency, total, deposit, balance },
    ...{ received: 0, transfers: [], reservations },
  })
  return true
}

function reserveAll({ world }: Trade, quote: Quote, chosen: string[]) {
  const planned: Order["reservations"] = []
  for (const line of chosenTotals(quote, chosen).lines) {
    const listing_id = line.rfq_item_id
    const reserved = [
      ...world.taken,
      ...world.orders.flatMap((order) => order.reservations),
      ...planned,
    ].filter((row) => row.listing_id === listing_id)
    const months = productionMonths(world.today, line.lead_time_days)
    const capacity_per_month = world.capacity[listing_id]!
    const plan = planCapacity(line.quantity, months, { capacity_per_month, reserved })
    if (!plan.months) return null
    planned.push(...plan.months.map((month) => ({ listing_id, ...month })))
  }
  return planned
}

const hasOpen = ({ transfers }: Order) => transfers.some(({ status }) => status === "reported")

const party = (by: Party, to: PartyMove) => (trade: Trade) => {
  if (trade.world.orders.length === 0) return false
  const order = trade.pick(trade.world.orders)
  // The walks have no claims; what those hold back is in domain/delivery/claims-and-money.test.ts.
  const standing = { ...order, has_open_transfer: hasOpen(order), open_claims: 0, discount: 0 }
  const plan = planPartyMove(standing, { by, to })
  if (plan.problem) return false
  order.status = plan.statuses.at(-1) ?? order.status
  if (order.status === "cancelled") order.reservations = []
  return true
}

function report({ world, pick }: Trade): boolean {
  if (world.orders.length === 0) return false
  const order = pick(world.orders)
  if (order.status === "cancelled") return false
  const parts = { deposit: 0, balance: 0, excess: 0 }
  const id = `eotr_${order.transfers.length}`
  order.transfers.push({ id, status: "reported", credited: 0, parts })
  return true
}

const decide = (to: "confirmed" | "refused") => (trade: Trade) => {
  const { world, between, pick } = trade
  const waiting = world.orders.filter(hasOpen)
  if (waiting.length === 0) return false
  const order = pick(waiting)
  const transfer = order.transfers.find(({ status }) => status === "reported")!
  transfer.status = to
  if (to === "refused") return true
  const unit = 10 ** currencyDecimals[order.currency]
  const asked = Math.round(order.total * unit)
  const credited =
    pick([between(1, asked + 1), Math.round(order.deposit * unit) || 1, asked]) / unit
  const plan = planCredit(
    { ...order, has_open_transfer: false, open_claims: 0, discount: 0 },
    credited,
  )
  Object.assign(transfer, { credited, parts: plan.parts })
  order.received = plan.received
  order.status = plan.statuses.at(-1) ?? order.status
  return true
}

function otherBuyer({ world, pick, between }: Trade): boolean {
  const { id: listing_id } = pick(world.items)
  const reserved = [...world.taken, ...world.orders.flatMap((order) => order.reservations)].filter(
    (row) => row.listing_id === listing_id,
  )
  const months = productionMonths(world.today, between(1, 120))
  const capacity_per_month = world.capacity[listing_id]!
  const plan = planCapacity(between(1, 300), months, { capacity_per_month, reserved })
  if (!plan.months) return false
  world.taken.push(...plan.months.map((month) => ({ listing_id, ...month })))
  return true
}

function nextDays(trade: Trade): boolean {
  trade.world.today = addDays(trade.world.today, trade.between(1, 2))
  return makeMoves(trade, [{ kind: "expire" }])
}

const end = (kind: "close" | "cancel") => (trade: Trade) =>
  trade.random() < 0.02 &&
  makeMoves(trade, [kind === "close" ? { kind, reason: "not_needed", note: null } : { kind }])

export const actions: Action[] = [
  { name: "draft", run: draft },
  { name: "send", run: onQuote("send") },
  { name: "send again", run: onQuote("send") },
  { name: "withdraw", run: onQuote("withdraw") },
  { name: "decline", run: onQuote("decline") },
  { name: "accept", run: accept },
  { name: "accept too", run: accept },
  { name: "close", run: end("close") },
  { name: "cancel RFQ", run: end("cancel") },
  { name: "next days", run: nextDays },
  { name: "another buyer", run: otherBuyer },
  { name: "report", run: report },
  { name: "confirm", run: decide("confirmed") },
  { name: "refuse", run: decide("refused") },
  { name: "ready", run: party("producer", "ready") },
  { name: "ready by the wrong side", run: party("buyer", "ready") },
  { name: "ship", run: party("producer", "shipped") },
  { name: "receive", run: party("buyer", "delivered") },
  { name: "receive by the wrong side", run: party("producer", "delivered") },
  { name: "cancel", run: party("buyer", "cancelled") },
  { name: "cancel by the producer", run: party("producer", "cancelled") },
]
