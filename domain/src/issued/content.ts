import type { PackageKind } from "../containers.js"
import type { Incoterm, TransportMode } from "../incoterms.js"
import type { Locale } from "../locales.js"
import type { Currency } from "../money.js"
import type { ShipmentInput } from "../order-rules.js"
import type { PaymentMethod } from "../quote-rules.js"
import type { LegalForm, Unit } from "../units.js"
import type { IssuedKind } from "./kinds.js"

/** Exporter or importer. What nobody has said is null or empty, and shown as such. */
export type IssuedParty = {
  name: string
  legal_form: LegalForm | null
  contact: string
  /** From the street or village to the region, without the country. */
  address: string[]
  /** ISO 3166-1 alpha-2. */
  country: string
  email: string | null
  phone: string | null
  identifiers: { scheme: "nib" | "npwp" | "vat" | "eori"; value: string }[]
}

/** How a quantity travels, calculated from the listing's packing; kg and m³. */
export type IssuedPacking = {
  kind: PackageKind
  packs: number
  net_kg: number
  gross_kg: number
  volume_m3: number
}

export type IssuedLine = {
  line: number
  title: string
  /** In the buyer's language, where the producer has written one. */
  title_local: string | null
  hs_code: string
  unit: Unit
  quantity: number
  /** Per unit, in the content's currency. */
  unit_price: number
  /** Quantity × price, rounded to the currency. */
  total: number
  lead_time_days: number
  note: string | null
  /** Village or town and region that the goods come from. */
  origin: string | null
  species: string | null
  packing: IssuedPacking | null
}

export type IssuedTotals = {
  goods: number
  freight: number | null
  insurance: number | null
  total: number
  deposit: number
  balance: number
}

export type ReceivingBank = { beneficiary: string; bank: string; account: string; swift: string }

/**
 * Everything that an issued document says, as it was when it was issued: PDF, XML, CSV and the check
 * page are made of this alone. Days are ISO days in Jakarta, amounts in `currency`. `format` names the
 * form of the content and of the PDF made of it.
 */
export type IssuedContent = {
  format: 1
  kind: IssuedKind
  /** Empty, like the day and the address, in a draft that has not been issued. */
  number: string
  issued_at: string
  issued_on: string
  check_address: string
  /** The buyer's; English always stands beside it. */
  locale: Locale
  currency: Currency
  producer: IssuedParty
  buyer: IssuedParty
  rfq_number: string | null
  quote_number: string | null
  quote_version: number | null
  order_number: string | null
  incoterm: Incoterm
  incoterm_place: string
  transport_mode: TransportMode
  port_of_loading: string | null
  port_of_discharge: string | null
  destination_city: string | null
  /** ISO 3166-1 alpha-2. */
  destination_country: string
  valid_until: string | null
  payment_method: PaymentMethod
  deposit_percent: number
  /** Days after the last receipt in which the buyer may claim; absent in contents from before it was a term. */
  claim_days?: number
  /** The order is valid once the buyer has approved a sample; absent when it is valid at once. */
  needs_sample?: true
  account: ReceivingBank | null
  lines: IssuedLine[]
  totals: IssuedTotals
  shipment: ShipmentInput | null
  sample_price: number | null
  exclusions: string | null
  message: string | null
}

/** Packs, weights and volume of all lines; null as soon as one line's packing is not known. */
export function sumPacking(
  lines: Pick<IssuedLine, "packing">[],
): Omit<IssuedPacking, "kind"> | null {
  const known = lines.flatMap(({ packing }) => packing ?? [])
  if (known.length < lines.length || known.length === 0) return null
  const sum = (of: (packing: IssuedPacking) => number, decimals: number) =>
    Number(known.reduce((total, packing) => total + of(packing), 0).toFixed(decimals))
  return {
    packs: sum(({ packs }) => packs, 0),
    net_kg: sum(({ net_kg }) => net_kg, 3),
    gross_kg: sum(({ gross_kg }) => gross_kg, 3),
    volume_m3: sum(({ volume_m3 }) => volume_m3, 6),
  }
}
