import { canonicalJson } from "../canonical-json.js"
import type { Scheme } from "../curation-rules.js"
import type { ListingContent } from "../listing-content.js"

/** A change of such a field makes another good: everything is judged. */
const WHOLE = "whole"
type Reopens = readonly string[] | typeof WHOLE

/**
 * Which criteria and gates a change of each field puts in question: names, claims and words can break
 * the law or promise too much; origin and material change what is legal, which documents a market asks
 * for and where the goods come from.
 */
const reopens: Record<keyof ListingContent, Reopens> = {
  title: ["legality", "design"],
  summary: ["legality", "quality", "design", "sustainability"],
  description: ["legality", "quality", "design", "sustainability"],
  specification: ["legality", "quality", "packaging"],
  category: WHOLE,
  processing_stage: WHOLE,
  hs_code: ["legality", "destination_documents"],
  unit: ["capacity", "packaging"],
  province: ["legality", "continuity", "sustainability"],
  place: ["legality", "continuity", "sustainability"],
  species: ["legality", "destination_documents", "quality", "sustainability"],
  gi_claim: ["legality", "quality", "design"],
  claims_organic: ["legality", "destination_documents", "sustainability"],
  moq: ["capacity"],
  order_multiple: ["capacity"],
  lead_time_days: ["capacity", "continuity"],
  capacity_per_month: ["capacity", "continuity"],
  shelf_life_months: ["quality", "packaging"],
  season: ["capacity", "continuity"],
  incoterms: ["capacity", "packaging"],
  // Whether goods are worth another price is said by what they are.
  tiers: ["quality", "design"],
  packing: ["destination_documents", "packaging"],
  sample: ["quality"],
  certificate_ids: ["legality", "destination_documents", "quality", "sustainability"],
  markets: ["destination_documents", "packaging"],
  // Also what they show: a protected species, a mark that is somebody's, a claim written into them.
  images: ["legality", "quality", "design"],
}

/** What the table speaks of; an operator's own criteria may depend on anything. */
const known = new Set(Object.values(reopens).flatMap((keys) => (keys === WHOLE ? [] : keys)))

/**
 * The criteria and gates of a rubric that stay as they were found, since nothing that changed touches
 * them. Nothing stays when nothing changed, when another good is meant, or when all is touched.
 */
export function untouchedBy(
  before: ListingContent,
  now: ListingContent,
  scheme: Scheme,
): { criteria: string[]; gates: string[] } {
  const changed = changedFields(before, now)
  const touched = changed.map((field) => reopens[field])
  const nothing = { criteria: [], gates: [] }
  if (changed.length === 0 || touched.includes(WHOLE)) return nothing
  const open = new Set(touched.flat())
  const stays = (key: string) => known.has(key) && !open.has(key)
  const criteria = scheme.criteria.map(({ key }) => key).filter(stays)
  const gates = scheme.gates.filter(stays)
  const isWhole = criteria.length === scheme.criteria.length && gates.length === scheme.gates.length
  return isWhole ? nothing : { criteria, gates }
}

/** By value: the order of an object's keys says nothing. A field of a later time is one that changed. */
function changedFields(before: ListingContent, now: ListingContent): (keyof ListingContent)[] {
  return (Object.keys(reopens) as (keyof ListingContent)[]).filter(
    (field) => canonicalJson(before[field] ?? null) !== canonicalJson(now[field] ?? null),
  )
}
