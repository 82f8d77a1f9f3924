import { type MarkedCertificate, markHolds } from "./certificate-marks.js"
import type { CertificateScheme } from "./certificates.js"
import {
  destinationRuleNames,
  destinationRules,
  type DestinationRule,
} from "./destination-rules.js"
import { kindsOfGoods, type Goods } from "./goods-kinds.js"
import { markets, type Market } from "./places.js"

/** "check": no certificate on file can prove it, so the buyer's broker has to be asked. */
export type RequirementStatus = "met" | "missing" | "check"
export const marketStates = ["ready", "not_yet", "check"] as const
export type MarketState = (typeof marketStates)[number]

export type DestinationRequirement = {
  /** Its text is `rule.*` in the namespace "trade". */
  rule: DestinationRule
  status: RequirementStatus
  /** The certificates that prove it, any one of them; empty where none can. */
  proof: CertificateScheme[]
  source: string
  /** `YYYY-MM`. */
  checked: string | null
}
export type Destination = {
  market: Market
  state: MarketState
  requirements: DestinationRequirement[]
}

type Held = Pick<
  MarkedCertificate,
  "scheme" | "scope" | "scope_hs" | "valid_from" | "valid_until" | "status" | "link"
>

function requirementsOf(market: Market, goods: Goods, schemes: CertificateScheme[]) {
  const kinds = kindsOfGoods(goods)
  return destinationRuleNames.flatMap((rule): DestinationRequirement[] => {
    const {
      markets: where,
      kinds: which,
      proof,
      onlyIfAsked,
      source,
      checked,
    } = destinationRules[rule]
    if (!where.includes(market) || !which.some((kind) => kinds.includes(kind))) return []
    const isMet = proof.some((scheme) => schemes.includes(scheme))
    const status = isMet ? "met" : proof.length === 0 || onlyIfAsked ? "check" : "missing"
    return [{ rule, status, proof: [...proof], source, checked }]
  })
}

/** What is missing decides; what has to be asked about is never "ready". */
function stateOf(requirements: DestinationRequirement[]): MarketState {
  const statuses = requirements.map(({ status }) => status)
  if (statuses.includes("missing")) return "not_yet"
  return statuses.includes("check") ? "check" : "ready"
}

/** Every market, with what it asks of the goods and how far the certificates answer it on a day. */
export function destinationsFor(goods: Goods, certificates: Held[], day: string): Destination[] {
  const schemes = certificates
    .filter((certificate) => markHolds(certificate, goods.hs_code, day))
    .map(({ scheme }) => scheme)
  return markets.map((market) => {
    const requirements = requirementsOf(market, goods, schemes)
    return { market, state: stateOf(requirements), requirements }
  })
}
