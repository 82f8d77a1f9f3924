import type { FilterableAttribute } from "./settings.js"

/** Whether an attribute fits a pattern of Meilisearch: `*`, `price_*`, `*_at`, or a plain path. */
export function matchesPattern(attribute: string, pattern: string): boolean {
  if (pattern === "*") return true
  if (pattern.endsWith("*")) return attribute.startsWith(pattern.slice(0, -1))
  if (pattern.startsWith("*")) return attribute.endsWith(pattern.slice(1))
  return attribute === pattern || attribute.startsWith(`${pattern}.`)
}

export type FilterFeatures = { equality: boolean; comparison: boolean; facet_search: boolean }

const ALL_FEATURES = { equality: true, comparison: true, facet_search: true }

/** What may be done with an attribute, or undefined when it is not filterable at all. */
export function filterFeatures(
  attribute: string,
  filterable: FilterableAttribute[],
): FilterFeatures | undefined {
  for (const entry of filterable) {
    if (typeof entry === "string") {
      if (matchesPattern(attribute, entry)) return ALL_FEATURES
    } else if (entry.attributePatterns.some((pattern) => matchesPattern(attribute, pattern))) {
      const { facetSearch, filter } = entry.features
      return {
        equality: filter.equality,
        comparison: filter.comparison,
        facet_search: facetSearch,
      }
    }
  }
  return undefined
}

export function isFilterPattern(entry: FilterableAttribute): boolean {
  return typeof entry !== "string" || entry.includes("*")
}

/** The names as a sentence lists them, for error messages. */
export function filterableNames(filterable: FilterableAttribute[]): string[] {
  return filterable.flatMap((entry) =>
    typeof entry === "string" ? [entry] : entry.attributePatterns,
  )
}

const LANGUAGES: Record<string, string> = {
  ara: "ar",
  deu: "de",
  eng: "en",
  fra: "fr",
  ind: "id",
  jpn: "ja",
  kor: "ko",
  nld: "nl",
  zho: "zh",
  cmn: "zh",
}

/** Two-letter language of an ISO 639-1 or 639-3 code; unknown codes come back as they are. */
export function languageOf(code: string): string {
  return LANGUAGES[code.toLowerCase()] ?? code.toLowerCase()
}
