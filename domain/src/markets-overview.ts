import type { CertificateScheme } from "./certificates.js"
import {
  type Destination,
  type DestinationRequirement,
  type MarketState,
  marketStates,
  stateWith,
} from "./destinations.js"
import { markets, type Market } from "./places.js"

/** A producer's listing as the rules of the markets have judged it. */
export type JudgedListing = {
  id: string
  destinations: Destination[]
  /** Certificates that would mark its goods today, whether it names them or not. */
  held: CertificateScheme[]
}

type Rule = Omit<DestinationRequirement, "status">

/** Markets that a certificate brings to one state for the same listings. */
export type CertificateWay = { then: MarketState; markets: Market[]; listings: string[] }

/** A certificate that is missing somewhere: once, whatever number of listings and markets asks for it. */
export type MissingCertificate = {
  scheme: CertificateScheme
  rules: Rule[]
  /** What it opens first, then what only comes nearer. */
  ways: CertificateWay[]
  /** Listings whose producer holds it already and has not named it there. */
  held_for: string[]
}

/** A rule that is no verdict: the broker is asked, with a certificate at hand where it has a proof. */
export type OpenQuestion = Rule & { markets: Market[]; listings: string[] }

/** Listings by their ids, in the order in which they were given. */
export type MarketsGathered = {
  markets: { market: Market; listings: Record<MarketState, string[]> }[]
  /** What opens most comes first. */
  certificates: MissingCertificate[]
  questions: OpenQuestion[]
}

/** One requirement of one listing in one market. */
type Asked = {
  listing: JudgedListing
  destination: Destination
  requirement: DestinationRequirement
}

/**
 * What a producer's listings need, gathered by what answers it. Judges nothing: how each listing stands
 * comes from `destinationsFor`.
 */
export function gatherMarkets(
  listings: JudgedListing[],
  only: readonly Market[] = markets,
): MarketsGathered {
  const asked = listings.flatMap((listing) =>
    listing.destinations
      .filter(({ market }) => only.includes(market))
      .flatMap((destination) =>
        destination.requirements.map((requirement) => ({ listing, destination, requirement })),
      ),
  )
  return {
    markets: only.map((market) => ({ market, listings: byState(listings, market) })),
    certificates: gatherCertificates(asked),
    questions: gatherQuestions(asked),
  }
}

function byState(listings: JudgedListing[], market: Market): Record<MarketState, string[]> {
  const idsIn = (state: MarketState) =>
    listings
      .filter(({ destinations }) =>
        destinations.some((one) => one.market === market && one.state === state),
      )
      .map(({ id }) => id)
  return Object.fromEntries(marketStates.map((state) => [state, idsIn(state)])) as Record<
    MarketState,
    string[]
  >
}

function gatherCertificates(asked: Asked[]): MissingCertificate[] {
  const missing = asked.filter(({ requirement }) => requirement.status === "missing")
  const schemes = new Set(missing.flatMap(({ requirement }) => requirement.proof))
  return [...schemes]
    .map((scheme) => {
      const own = missing.filter(({ requirement }) => requirement.proof.includes(scheme))
      const held = own.filter(({ listing }) => listing.held.includes(scheme))
      return { scheme, rules: rulesOf(own), ways: waysOf(scheme, own), held_for: idsOf(held) }
    })
    .sort((one, other) => compareGain(one.ways, other.ways))
}

function waysOf(scheme: CertificateScheme, asked: Asked[]): CertificateWay[] {
  const byMarket = Map.groupBy(asked, ({ destination }) => {
    const then = stateWith(destination.requirements, scheme)
    return `${then} ${destination.market}`
  })
  const parts = [...byMarket.values()].map((part) => {
    const { market, requirements } = part[0]!.destination
    return { then: stateWith(requirements, scheme), market, listings: idsOf(part) }
  })
  const alike = Map.groupBy(parts, ({ then, listings }) => [then, ...listings].join(" "))
  return [...alike.values()]
    .map((ways) => ({ ...ways[0]!, markets: ways.map(({ market }) => market) }))
    .map(({ then, markets, listings }) => ({ then, markets, listings }))
    .sort((one, other) => RANK[one.then] - RANK[other.then] || pairs(other) - pairs(one))
}

const RANK: Record<MarketState, number> = { ready: 0, check: 1, not_yet: 2 }

const pairs = ({ markets, listings }: CertificateWay) => markets.length * listings.length

/** By what is no longer missing anywhere, then by what is ready without a question, then by what it is one of. */
function compareGain(one: CertificateWay[], other: CertificateWay[]): number {
  for (const last of [RANK.check, RANK.ready, RANK.not_yet]) {
    const gain = (ways: CertificateWay[]) =>
      ways.filter(({ then }) => RANK[then] <= last).reduce((sum, way) => sum + pairs(way), 0)
    if (gain(one) !== gain(other)) return gain(other) - gain(one)
  }
  return 0
}

/** A rule asks the same of a listing in each of its markets. */
function gatherQuestions(asked: Asked[]): OpenQuestion[] {
  const open = asked.filter(({ requirement }) => requirement.status === "check")
  const byRule = Map.groupBy(open, ({ requirement }) => requirement.rule)
  return [...byRule.values()]
    .map((own) => ({
      ...rulesOf(own)[0]!,
      markets: [...new Set(own.map(({ destination }) => destination.market))],
      listings: idsOf(own),
    }))
    .sort(
      (one, other) =>
        other.markets.length * other.listings.length - one.markets.length * one.listings.length,
    )
}

function rulesOf(asked: Asked[]): Rule[] {
  const byRule = Map.groupBy(asked, ({ requirement }) => requirement.rule)
  return [...byRule.values()].map((own) => {
    const { status: _, ...rule } = own[0]!.requirement
    return rule
  })
}

const idsOf = (asked: Asked[]) => [...new Set(asked.map(({ listing }) => listing.id))]
