/** What waits for a buyer, a producer or an operator; answered by counting in the database. */
import type { Currency } from "@serumpun/domain/money"
import type { OrderStatus } from "@serumpun/domain/statuses"
import type { Unit } from "@serumpun/domain/units"
import type { SoughtGoods } from "./demand"
import type { OrderSummary } from "./order"
import type { ProducerRfqRow } from "./producer"

export type OrderCounts = { status: OrderStatus; count: number }[]

/** Sums of one currency each: without a rate nothing is added across currencies. */
export type MoneySum = { currency: Currency; amount: number }

/** An open quote, in the order of the days until which they hold. */
export type QuoteToDecide = {
  rfq_id: string
  rfq_number: string
  quote_number: string
  producer_name: string
  valid_until: string
  /** The day by which the buyer wanted to decide, as they wrote in the RFQ. */
  decision_by: string | null
  currency: Currency
  total: number
}

/** GET /store/buyer/overview → { overview: BuyerOverview } */
export type BuyerOverview = {
  rfqs_open: number
  quotes_to_decide: { count: number; first: QuoteToDecide[] }
  /** Orders that are not completed or cancelled, in the order of their way. */
  orders: OrderCounts
  /** Orders of which something is to be paid, oldest first, and the sums of all of them. */
  payments_due: { count: number; sums: MoneySum[]; first: OrderSummary[] }
  /** Samples that wait for the buyer: their price, payment, arrival or verdict. */
  samples_waiting: number
  /** What was ordered of each producer and paid, cancelled orders left out; the largest ten. */
  spend: ProducerSpend[]
}

export type ProducerSpend = {
  producer_name: string
  currency: Currency
  orders: number
  ordered: number
  paid: number
}

/** GET /producer/overview → { overview: ProducerOverview } */
export type ProducerOverview = {
  /** Open RFQs without a quote, the fewest days left first. */
  inbox: { count: number; first: WaitingRfq[] }
  /** Hours from an RFQ to the first quote, of the last half year; null while there is none. */
  response: { median_hours: number | null; answered: number }
  orders: OrderCounts
  /** Samples that wait for the producer's answer or dispatch. */
  samples_waiting: number
  money: (MoneySum & { received: number })[]
  capacity: ListingCapacity[]
  /** What buyers look for and the desk shows this producer. */
  sought: SoughtGoods[]
}

/** `days_left` counts to `due_on`: the buyer's day of decision, else the day the goods are needed. */
export type WaitingRfq = ProducerRfqRow & { due_on: string; days_left: number }

/** A public listing's months from this one on; amounts in its unit. */
export type ListingCapacity = {
  listing_id: string
  title: string
  unit: Unit
  per_month: number
  months: { month: string; taken: number; free: number }[]
}

/** GET /admin/stuck-orders → { orders: StuckOrder[] }, the longest waiting first. */
export type StuckOrder = {
  id: string
  /** Medusa's order, for the Admin's own page of it. */
  order_id: string
  number: string
  status: OrderStatus
  buyer_company: string
  producer_name: string
  moved_at: string
  /** Whose turn it is, and how to reach them; null when that account is gone. */
  ask: { side: "buyer" | "producer"; name: string; email: string } | null
}
