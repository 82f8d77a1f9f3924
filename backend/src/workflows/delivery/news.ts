import type { Localized } from "@serumpun/domain/locales"
import type { NewNotice, OrderNews } from "../../mail/notices"
import { orderNumber } from "../../readers/order"
import { type ExportOrderRow } from "../../readers/order-row"
import type { OrderReaders } from "../order/notices"

type News = {
  /** What makes the occasion the only one of its kind: the id of a row, or of a state of it. */
  key: string
  to: "buyer" | "producer"
  news: OrderNews
  /** Which milestone or paper it is about, by its code. */
  what?: string | null
  /** The text of a market's rule that asks for the paper. */
  rule?: Partial<Localized> | null
  note?: string | null
}

/** The other side of an order hears what has happened to it beside its status. */
export function orderNewsNotice(
  order: Pick<ExportOrderRow, "id" | "serial" | "placed_on">,
  readers: OrderReaders,
  { key, to, news, what = null, rule = null, note = null }: News,
): NewNotice {
  const { recipient, locale, reader } = readers[to]
  return {
    key: `order_news:${news}:${key}:${to}`,
    kind: "order_news",
    recipient,
    locale,
    reader,
    data: {
      order_id: order.id,
      number: orderNumber(order),
      side: to,
      party: to === "buyer" ? readers.producer.name : readers.buyer.company,
      news,
      what,
      rule,
      note,
    },
  }
}
