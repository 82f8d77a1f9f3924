import type { Allocation } from "@serumpun/domain/order-money"
import type { MonthQuantity } from "@serumpun/domain/capacity"
import { currencies, type Currency } from "@serumpun/domain/money"
import type { NegotiatedQuote } from "@serumpun/domain/negotiation"
import type { QuoteLineInput } from "@serumpun/domain/quote-rules"
import type { OrderStatus, RfqStatus, TransferStatus } from "@serumpun/domain/statuses"

type Item = { id: string; producer_id: string; quantity: number }
export type Quote = NegotiatedQuote & {
  currency: Currency
  deposit_percent: number
  freight: number | null
  insurance: number | null
  lines: QuoteLineInput[]
}
type Transfer = { id: string; status: TransferStatus; credited: number; parts: Allocation }
export type Order = {
  id: string
  quote_id: string
  status: OrderStatus
  currency: Currency
  rfq_item_ids: string[]
  total: number
  deposit: number
  balance: number
  received: number
  transfers: Transfer[]
  reservations: (MonthQuantity & { listing_id: string })[]
}

/** One RFQ with everything that has come of it. Each item is of a listing of its own. */
export type World = {
  today: string
  rfq: { status: RfqStatus; needed_by: string }
  items: Item[]
  quotes: Quote[]
  orders: Order[]
  /** Each listing's capacity per month; other buyers' orders take some of it as well. */
  capacity: Record<string, number>
  taken: (MonthQuantity & { listing_id: string })[]
}

export type Trade = {
  world: World
  random: () => number
  pick<T>(all: readonly T[]): T
  /** A whole number between both, ends included. */
  between(from: number, to: number): number
}

export const producers = ["mkr_1", "mkr_2"]

export function newTrade(random: () => number): Trade {
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)]!
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const items = Array.from({ length: between(1, 4) }, (_, index) => ({
    id: `item_${index}`,
    producer_id: pick(producers),
    quantity: between(1, 400_000) / 1000,
  }))
  const capacity = Object.fromEntries(items.map(({ id }) => [id, between(100, 1500)]))
  return {
    random,
    pick,
    between,
    world: {
      today: "2026-11-27",
      rfq: { status: "sent", needed_by: "2027-03-01" },
      items,
      quotes: [],
      orders: [],
      capacity,
      taken: [],
    },
  }
}

export const anyCurrency = ({ pick }: Trade): Currency => pick(currencies)
