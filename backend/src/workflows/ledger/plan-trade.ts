import type { MedusaContainer } from "@medusajs/framework/types"
import { dayIn } from "@serumpun/domain/days"
import type { IssuedLine } from "@serumpun/domain/issued/content"
import type { Currency } from "@serumpun/domain/money"
import { dueOf } from "@serumpun/domain/order-money"
import { followOrder, type TradeEntry, tradeSource, valueAt } from "@serumpun/domain/trade-ledger"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { readRates } from "../../readers/catalogue-state"
import { readPayableRow } from "../../readers/order-row"
import { readTradeOfOrder } from "../../readers/trade-ledger"
import type { OrderChange } from "../order/steps/write-order-change"

type Accepted = {
  rfq_id: string
  producer_id: string
  currency: Currency
  /** ISO day of the acceptance. */
  placed_on: string
  /** As the proforma invoice states them, and whose lines they are, in the same order. */
  lines: Pick<IssuedLine, "hs_code" | "total" | "unit" | "quantity" | "packing">[]
  rfq_item_ids: string[]
}

/** One "accepted" entry for each line of an order that is about to be written; goods without freight and insurance. */
export async function planAcceptedTrade(
  container: MedusaContainer,
  { rfq_id, producer_id, currency, placed_on, lines, rfq_item_ids }: Accepted,
): Promise<(order_id: string) => TradeEntry[]> {
  const [rates, rfq, producer] = await Promise.all([
    readRates(container),
    container
      .resolve<QuoteModuleService>(QUOTE_MODULE)
      .retrieveRfq(rfq_id, { select: ["id", "destination_country"] }),
    container
      .resolve<ProducerModuleService>(PRODUCER_MODULE)
      .retrieveProducer(producer_id, { select: ["id", "province", "regency", "village"] }),
  ])
  const { province, regency, village } = producer
  return (order_id) =>
    lines.map(({ hs_code, total, unit, quantity, packing }, index) => {
      const rfq_item_id = rfq_item_ids[index] ?? ""
      return {
        ...{ source: tradeSource("accepted", { order_id, rfq_item_id }), corrects: null },
        ...{ evidence: "accepted" as const, order_id, rfq_item_id, producer_id },
        ...{ province, regency, village, hs_code, destination: rfq.destination_country },
        ...{ currency, day: placed_on, rates_of: rates.as_of },
        ...valueAt(total, currency, rates),
        net_kg: unit === "kg" ? quantity : (packing?.net_kg ?? null),
      }
    })
}

/** What a change of an order adds to the ledger, read under the order's lock. Samples have no entries. */
export async function planTradeOfOrder(
  container: MedusaContainer,
  { id, sample_id, moves, received, columns }: OrderChange,
): Promise<TradeEntry[]> {
  const is_cancelled = moves.some(({ status }) => status === "cancelled")
  const mayBePaid = received !== undefined || columns?.discount !== undefined
  if (sample_id || !(is_cancelled || mayBePaid)) return []
  const [entries, order, rates] = await Promise.all([
    readTradeOfOrder(container, id),
    readPayableRow(container, id, {}),
    readRates(container),
  ])
  const { discount } = columns ?? {}
  const due = dueOf({
    currency: order.currency,
    deposit: Number(order.deposit),
    balance: Number(order.balance),
    discount: Number(discount ?? order.discount),
    received: Number(received ?? order.received),
  })
  return followOrder(entries, {
    // Money has come, and nothing is due any more: what is taken off in full was never paid.
    ...{ is_cancelled, is_paid: due.total <= 0 && Number(received ?? order.received) > 0 },
    ...{ day: dayIn(new Date()), rates },
  })
}
