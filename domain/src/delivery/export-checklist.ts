import type { MarkedCertificate } from "../certificate-marks.js"
import type { CertificateScheme } from "../certificates.js"
import { destinationsFor } from "../destinations.js"
import type { Goods } from "../goods-kinds.js"
import type { Incoterm, TransportMode } from "../incoterms.js"
import type { Localized } from "../locales.js"
import type { MarketRule } from "../market-rule.js"
import { marketOf } from "../places.js"

/** What travels with every export, whatever the goods; texts are `checklist.entry.*` in "delivery". */
export const standardEntries = [
  "commercial_invoice",
  "packing_list",
  "bill_of_lading",
  "air_waybill",
  "road_waybill",
  "combined_transport_bill",
  "export_declaration",
  "certificate_of_origin",
  "insurance_policy",
] as const
export type StandardEntry = (typeof standardEntries)[number]
/** One of the above, or the key of a market's rule. */
export type ChecklistKind = string

export type ChecklistEntry = {
  kind: ChecklistKind
  /** What a market's rule says; null of what the trade itself asks. */
  text: Partial<Localized> | null
  /** The law or agency that asks for it; null for what the trade itself asks. */
  source: string | null
  /** The certificates that prove it, any one of them. */
  proof: CertificateScheme[]
  /** One of them is on file for every good of the order that falls under the rule. */
  is_on_file: boolean
}

type Held = Pick<
  MarkedCertificate,
  "scheme" | "scope" | "scope_hs" | "valid_from" | "valid_until" | "status" | "link"
>
export type OrderedGood = { goods: Goods; certificates: Held[] }
type Shipping = {
  incoterm: Incoterm
  transport_mode: TransportMode
  /** ISO 3166-1 alpha-2. */
  country: string
}

const transportEntry: Record<TransportMode, StandardEntry> = {
  sea: "bill_of_lading",
  air: "air_waybill",
  road: "road_waybill",
  multimodal: "combined_transport_bill",
}

/** Rules where the producer takes out the insurance (Incoterms 2020, A5). */
const insuredByProducer: readonly Incoterm[] = ["CIF", "CIP"]

/**
 * What has to be there before goods can be shipped to a country: what every export needs, then what
 * the market's rules ask of any of the goods. For a country whose rules we do not know it is the
 * first part alone, and the page says so.
 */
export function checklistFor(
  shipping: Shipping,
  ordered: readonly OrderedGood[],
  { day, rules }: { day: string; rules: readonly MarketRule[] },
): ChecklistEntry[] {
  const { incoterm, transport_mode, country } = shipping
  const standard: StandardEntry[] = [
    "commercial_invoice",
    "packing_list",
    transportEntry[transport_mode],
    "export_declaration",
    "certificate_of_origin",
    ...(insuredByProducer.includes(incoterm) ? (["insurance_policy"] as const) : []),
  ]
  const entries = standard.map((kind): ChecklistEntry => ({
    kind,
    text: null,
    source: null,
    proof: [],
    is_on_file: false,
  }))
  const market = marketOf(country)
  if (!market) return entries
  const asked = ordered.flatMap(({ goods, certificates }) => {
    const found = destinationsFor(goods, certificates, { day, rules }).find(
      (one) => one.market === market,
    )
    return found?.requirements ?? []
  })
  const asks = rules.flatMap(({ key, text }): ChecklistEntry[] => {
    const own = asked.filter(({ rule }) => rule === key)
    const [first] = own
    if (!first) return []
    const is_on_file = own.every(({ status }) => status === "met")
    return [{ kind: key, text, source: first.source, proof: first.proof, is_on_file }]
  })
  return [...entries, ...asks]
}

export function isStandardEntry(kind: ChecklistKind): kind is StandardEntry {
  return standardEntries.some((entry) => entry === kind)
}
