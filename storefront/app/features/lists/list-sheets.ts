import type { RfqSummary } from "@serumpun/backend/src/contracts/buyer.ts"
import type { OrderSummary } from "@serumpun/backend/src/contracts/order.ts"
import type { ProducerRfqRow } from "@serumpun/backend/src/contracts/producer.ts"
import { dayIn } from "@serumpun/domain/days"
import type names from "@serumpun/domain/locales/en/dashboard.json"
import type { TFunction } from "i18next"
import type { Sheet, SheetCell } from "@serumpun/domain/sheet/table"

type Texts = TFunction<"dashboard">
type Columns<Row> = [keyof typeof names.columns, (row: Row) => SheetCell][]

function sheetOf<Row>(t: Texts, columns: Columns<Row>, rows: Row[]): Sheet {
  return {
    columns: columns.map(([name]) => t(`columns.${name}`)),
    rows: rows.map((row) => columns.map(([, value]) => value(row))),
  }
}

const dayOf = (moment: string) => ({ day: dayIn(new Date(moment)) })

/** A buyer's RFQs, one row each. */
export function buyerRfqSheet(t: Texts, rfqs: RfqSummary[]): Sheet {
  return sheetOf(
    t,
    [
      ["number", (rfq) => rfq.number],
      ["status", (rfq) => t(`rfqStatus.${rfq.status}`)],
      ["sent", (rfq) => dayOf(rfq.sent_at)],
      ["neededBy", (rfq) => ({ day: rfq.needed_by })],
      ["goods", (rfq) => rfq.first_title],
      ["lines", (rfq) => rfq.item_count],
      ["producers", (rfq) => rfq.producer_count],
      ["quotes", (rfq) => rfq.quote_count],
      ["country", (rfq) => rfq.destination_country],
      ["city", (rfq) => rfq.destination_city],
    ],
    rfqs,
  )
}

/** What a producer was asked, one row each. */
export function producerRfqSheet(t: Texts, rfqs: ProducerRfqRow[]): Sheet {
  return sheetOf(
    t,
    [
      ["number", (rfq) => rfq.number],
      ["status", (rfq) => t(`rfqStatus.${rfq.status}`)],
      ["sent", (rfq) => dayOf(rfq.sent_at)],
      ["neededBy", (rfq) => ({ day: rfq.needed_by })],
      ["buyer", (rfq) => rfq.buyer_company],
      ["country", (rfq) => rfq.destination_country],
      ["goods", (rfq) => rfq.first_title],
      ["lines", (rfq) => rfq.item_count],
    ],
    rfqs,
  )
}

/** Orders of either party, one row each. */
export function orderSheet(t: Texts, orders: OrderSummary[]): Sheet {
  return sheetOf(
    t,
    [
      ["number", (order) => order.number],
      ["status", (order) => t(`orderStatus.${order.status}`)],
      ["placed", (order) => ({ day: order.placed_on })],
      ["ready", (order) => (order.ready_by ? { day: order.ready_by } : null)],
      ["buyer", (order) => order.buyer_company],
      ["producer", (order) => order.producer_name],
      ["goods", (order) => order.first_title],
      ["lines", (order) => order.line_count],
      ["currency", (order) => order.currency],
      ["total", (order) => order.total],
      ["due", (order) => order.due.total],
    ],
    orders,
  )
}
