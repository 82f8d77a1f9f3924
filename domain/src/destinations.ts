import { type MarkedCertificate, markHolds } from "./certificate-marks.js"
import type { CertificateScheme } from "./certificates.js"
import type { Goods } from "./goods-kinds.js"
import type { Localized } from "./locales.js"
import { type MarketRule, rulesFor } from "./market-rule.js"
import { markets, type Market } from "./places.js"

/** "check": no certificate on file can prove it, so the buyer's broker has to be asked. */
export type RequirementStatus = "met" | "missing" | "check"
export const marketStates = ["ready", "not_yet", "check"] as const
export type MarketState = (typeof marketStates)[number]

export type DestinationRequirement = {
  /** The rule's key. */
  rule: string
  text: Partial<Localized>
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

/** `rules` are those that the goods fall under. */
type Asked = { schemes: CertificateScheme[]; rules: readonly MarketRule[] }

function requirementsOf(market: Market, { schemes, rules }: Asked) {
  return rules
    .filter((rule) => rule.markets.includes(market))
    .map(({ key, text, proof, only_if_asked, source, checked }): DestinationRequirement => {
      const isMet = proof.some((scheme) => schemes.includes(scheme))
      const status = isMet ? "met" : proof.length === 0 || only_if_asked ? "check" : "missing"
      return { rule: key, text, status, proof, source, checked }
    })
}

/** How a market would stand for goods with one certificate more. */
export function stateWith(
  requirements: DestinationRequirement[],
  scheme: CertificateScheme,
): MarketState {
  return stateOf(
    requirements.map((one) => (one.proof.includes(scheme) ? { ...one, status: "met" } : one)),
  )
}

/** What is missing decides; what has to be asked about is never "ready". */
function stateOf(requirements: DestinationRequirement[]): MarketState {
  const statuses = requirements.map(({ status }) => status)
  if (statuses.includes("missing")) return "not_yet"
  return statuses.includes("check") ? "check" : "ready"
}

/** Every market, with what it asks of the goods and how far the certificates answer it on a day. */
export function destinationsFor(
  goods: Goods,
  certificates: Held[],
  { day, rules }: { day: string; rules: readonly MarketRule[] },
): Destination[] {
  const schemes = certificates
    .filter((certificate) => markHolds(certificate, goods.hs_code, day))
    .map(({ scheme }) => scheme)
  const asked = { schemes, rules: rulesFor(rules, goods) }
  return markets.map((market) => {
    const requirements = requirementsOf(market, asked)
    return { market, state: stateOf(requirements), requirements }
  })
}
