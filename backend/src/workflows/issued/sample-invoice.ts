import type { MedusaContainer } from "@medusajs/framework/types"
import type { IssuedLine, ReceivingBank } from "@serumpun/domain/issued/content"
import { defaultLocale, shownIn } from "@serumpun/domain/locales"
import { sumLines } from "@serumpun/domain/money"
import type { IssuedDraft } from "../../modules/issued-document/service"
import type { BuyerContact } from "../../readers/buyer-contact"
import { importerOf, readExporter } from "../../readers/issued-parties"
import { orderNumber } from "../../readers/order"
import { goodsOf, type KeptGood, type SampleRow } from "../../readers/sample-agreed"

type Input = { row: SampleRow; buyer: BuyerContact; account: ReceivingBank | null }
type Placed = { id: string; serial: number; placed_on: string }

/** The invoice of a sample whose price was accepted; the order gives it its id and number. */
export async function draftSampleInvoice(
  container: MedusaContainer,
  { row, buyer, account }: Input,
): Promise<(order: Placed) => IssuedDraft> {
  const [producer, importer] = await Promise.all([
    readExporter(container, row.producer_id),
    importerOf(container, buyer),
  ])
  const { buyer_id, producer_id, rfq_id, currency, courier_cost, city, country } = row
  const { locale } = importer
  const total = row.total ?? 0
  return (order) => ({
    subject: `sample_invoice:${row.id}`,
    ...{ producer_id, buyer_id, rfq_id, quote_id: null, order_id: order.id },
    content: {
      ...{ format: 1, kind: "sample_invoice", locale, currency, producer, account },
      buyer: { ...importer.party, address: addressOf(row), country },
      ...{ rfq_number: null, quote_number: null, quote_version: null },
      order_number: orderNumber(order),
      ...{ incoterm: "DAP", incoterm_place: city, transport_mode: "air" },
      ...{ port_of_loading: null, port_of_discharge: null },
      ...{ destination_city: city, destination_country: country },
      ...{ valid_until: null, payment_method: "tt", deposit_percent: 100 },
      lines: goodsOf(row).map((good, index) => lineOf(good, { row, locale, line: index + 1 })),
      totals: {
        goods: sumLines(
          goodsOf(row).map(({ price }) => price ?? 0),
          currency,
        ),
        ...{ freight: courier_cost, insurance: null, total, deposit: total, balance: 0 },
      },
      ...{ shipment: null, sample_price: null, exclusions: null, message: row.purpose },
    },
  })
}

/** Where the sample goes: what customs and the courier read. */
const addressOf = ({ recipient, street, postal_code, city }: SampleRow) => [
  recipient,
  street,
  [postal_code, city].filter(Boolean).join(" "),
]

function lineOf(
  good: KeptGood,
  { row, locale, line }: { row: SampleRow; locale: string; line: number },
): IssuedLine {
  const { titles, hs_code, unit, note, place } = good
  const price = good.price ?? 0
  const local = locale === defaultLocale ? null : titles[locale as keyof typeof titles] || null
  return {
    line,
    title: shownIn(titles, defaultLocale).text,
    title_local: local,
    ...{ hs_code, unit, quantity: 1, unit_price: price, total: price, note },
    lead_time_days: row.dispatch_days ?? 0,
    ...{ origin: place || null, species: null, packing: null },
  }
}
