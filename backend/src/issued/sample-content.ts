import type { IssuedContent, IssuedLine } from "@serumpun/domain/issued/content"
import { chosenTotals } from "@serumpun/domain/order-money"

const line = (number: number, change: Partial<IssuedLine> = {}): IssuedLine => ({
  line: number,
  title: "Rattan shopping bag, handwoven, with cotton lining",
  title_local: "籐の買い物かご（手編み・綿裏地付き）",
  hs_code: "460212",
  unit: "pc",
  quantity: 100,
  unit_price: 11.335,
  total: 0,
  lead_time_days: 30,
  note: null,
  origin: "Tanjung Selor, Bulungan",
  species: "Calamus caesius",
  packing: { kind: "carton", packs: 10, net_kg: 70, gross_kg: 80, volume_m3: 0.96 },
  ...change,
})

/** A quotation with everything filled in, for tests and for looking at the page. */
export function sampleContent(change: Partial<IssuedContent> = {}, lines = 3): IssuedContent {
  const content: IssuedContent = {
    format: 1,
    kind: "quotation",
    number: "QU-2026-0007",
    issued_at: "2026-11-27T03:00:00.000Z",
    issued_on: "2026-11-27",
    check_address: "https://serumpun.example/ja/check/4fV0sK1m9Q2wXc7LbT3u",
    locale: "ja",
    currency: "EUR",
    producer: {
      name: "KUB Anyaman Kayan Lestari",
      legal_form: "kub",
      contact: "Dewi Lestari",
      address: ["Tanjung Selor", "Bulungan", "Kalimantan Utara"],
      country: "ID",
      email: "dewi@kayan.example",
      phone: "+62 812 0000 0000",
      identifiers: [
        { scheme: "nib", value: "1234567890123" },
        { scheme: "npwp", value: "0123456789012345" },
      ],
    },
    buyer: {
      name: "株式会社田中商店",
      legal_form: null,
      contact: "田中 愛子",
      address: [],
      country: "JP",
      email: null,
      phone: null,
      identifiers: [],
    },
    rfq_number: "RFQ-2026-000123",
    quote_number: "Q-2026-000456",
    quote_version: 2,
    order_number: null,
    incoterm: "FOB",
    incoterm_place: "Tarakan",
    transport_mode: "sea",
    port_of_loading: "Tarakan",
    port_of_discharge: "Yokohama",
    destination_city: "Yokohama",
    destination_country: "JP",
    valid_until: "2026-12-27",
    payment_method: "tt",
    deposit_percent: 30,
    claim_days: 14,
    account: null,
    lines: Array.from({ length: lines }, (_, index) => line(index + 1)),
    totals: { goods: 0, freight: 180.5, insurance: null, total: 0, deposit: 0, balance: 0 },
    shipment: null,
    sample_price: 25,
    exclusions: "Inspection fees, import duties.",
    message: "Thank you for your request. The bags are packed in recycled paper.",
    ...change,
  }
  return withTotals(content)
}

/** Its totals as a quote of these lines has them. */
export function withTotals(content: IssuedContent): IssuedContent {
  const { currency, deposit_percent } = content
  const { freight, insurance } = content.totals
  const lines = content.lines.map((own) => ({ ...own, rfq_item_id: String(own.line) }))
  const quote = { currency, deposit_percent, freight, insurance, lines }
  const { totals } = chosenTotals(
    quote,
    lines.map(({ rfq_item_id }) => rfq_item_id),
  )
  const { lines: each, ...sums } = totals
  return {
    ...content,
    lines: content.lines.map((own, index) => ({ ...own, total: each[index] ?? 0 })),
    totals: sums,
  }
}
