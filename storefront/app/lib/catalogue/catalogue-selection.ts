import type { ListingCard } from "@serumpun/backend/src/contracts/catalogue.ts"
import { cleanText } from "@serumpun/domain/clean-text"
import type { CatalogueSelection } from "@serumpun/search/catalogue-filter"
import {
  facet,
  type FacetCounts,
  type FacetName,
  facetNames,
  readFacetValue,
  writeFacetValue,
} from "@serumpun/search/facets"
import type { Meaning } from "@serumpun/search/meaning/meaning"
import type { MarkedText } from "@serumpun/search/marked-text"
import { type Sort, sortNames } from "@serumpun/search/sorts"
import type { Step } from "@serumpun/search/widen/step"
import { readWhole } from "./read-whole.ts"

/** What a catalogue address asks for; `q` is trimmed, `page` counts from 1. */
export type CatalogueSearch = CatalogueSelection & {
  q: string
  /** Stretches of `q` that are to be searched as words, whatever they could mean. */
  plain?: string[]
  sort: Sort
  page: number
  /** Left out where the address does not say, so that what was chosen before holds. */
  view?: ViewName
}

/** How goods are shown: to look at, or to compare figures. */
const catalogueViews = ["cards", "table"] as const
type ViewName = (typeof catalogueViews)[number]

export type FoundListing = ListingCard & { marked_title: MarkedText }

export type CataloguePage = {
  listings: FoundListing[]
  /** The ids of those that stand first since curators put them there. */
  chosen: string[]
  facets: FacetCounts
  total: number
  page: number
  pages: number
  per_page: number
  took_ms: number
  /** What a misspelt query was read as; null when it was taken as typed. */
  understood: string | null
  /** What words of the query were understood as, and are filtered by. */
  meanings: Meaning[]
  /** What was done to the words, since nothing has all of them; empty when something has. */
  steps: Step[]
  /** Search is down: listed by the backend, without ranking and spelling help. */
  limited: boolean
}

/** A pasted request of a few sentences. */
const longestQuery = 1000
const mostPlain = 10

/** Pages that a catalogue can have, far beyond what it has. */
export const pageRange = { min: 1, max: 999_999_999 }

/** Of these an address can have one value; two of them say nothing. */
const isSingle = (name: FacetName) => facet(name).control !== "several"

/**
 * Reads a catalogue address. What is not known is left out; `ignored` names the parameters, so
 * that the page can tell the reader and the interface for machines can refuse.
 */
export function readCatalogueSearch(params: URLSearchParams): {
  search: CatalogueSearch
  ignored: string[]
} {
  const ignored: string[] = []
  const selection: CatalogueSelection = {}
  for (const name of facetNames) {
    const { codes, isUnderstood } = readFacet(name, params.getAll(name))
    if (!isUnderstood) ignored.push(name)
    if (codes.length > 0) selection[name] = codes
  }
  const page = readWhole(params, "page", pageRange)
  if (page === null) ignored.push("page")
  const sorts = [...new Set(params.getAll("sort"))].filter(Boolean)
  const sort = sortNames.find((name) => name === sorts[0])
  if (sorts.length > 1 || (sorts.length === 1 && !sort)) ignored.push("sort")
  if (new Set(params.getAll("q")).size > 1) ignored.push("q")
  const views = [...new Set(params.getAll("view"))].filter(Boolean)
  const view = catalogueViews.find((name) => name === views[0])
  if (views.length > 1 || (views.length === 1 && !view)) ignored.push("view")
  const plain = params.getAll("plain").slice(0, mostPlain).map(readWords).filter(Boolean)
  const search: CatalogueSearch = {
    ...selection,
    q: readWords(params.get("q") ?? ""),
    ...(plain.length > 0 ? { plain } : {}),
    sort: sort ?? "relevance",
    page: page ?? 1,
    ...(view ? { view } : {}),
  }
  return { search, ignored }
}

function readWords(typed: string): string {
  return cleanText(typed.slice(0, 4 * longestQuery))
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, longestQuery)
}

/** The codes that an address gives for a facet, and whether that was all it said. */
function readFacet(name: FacetName, values: string[]): { codes: string[]; isUnderstood: boolean } {
  const given = [...new Set(values)].filter(Boolean)
  const read = given.map((value) => readFacetValue(name, value))
  const isKnown = read.every((codes) => codes.length > 0)
  if (!isSingle(name)) return { codes: [...new Set(read.flat())], isUnderstood: isKnown }
  return { codes: read.flat().slice(0, 1), isUnderstood: isKnown && given.length <= 1 }
}

/** The parameters of a selection: known names in a fixed order. */
export function facetParameters(selection: CatalogueSelection): [FacetName, string][] {
  return chosenFilters(selection).map(({ name, value }) => [name, writeFacetValue(name, value)])
}

/** The address's query for a search: known names in a fixed order, nothing that is the default. */
export function catalogueQueryString(search: Partial<CatalogueSearch>): string {
  const params = new URLSearchParams()
  if (search.q) params.set("q", search.q)
  for (const typed of search.plain ?? []) params.append("plain", typed)
  for (const [name, value] of facetParameters(search)) params.append(name, value)
  if (search.sort && search.sort !== "relevance") params.set("sort", search.sort)
  if (search.page && search.page > 1) params.set("page", String(search.page))
  if (search.view) params.set("view", search.view)
  const text = params.toString()
  return text ? `?${text}` : ""
}

/** Every chosen filter as one value each, in the order of the panel. */
export function chosenFilters(selection: CatalogueSelection): { name: FacetName; value: string }[] {
  return facetNames.flatMap((name) => (selection[name] ?? []).map((value) => ({ name, value })))
}

/** The search without one chosen value, back on its first page. */
export function withoutFilter(
  search: CatalogueSearch,
  { name, value }: { name: FacetName; value: string },
): CatalogueSearch {
  return { ...search, page: 1, [name]: search[name]?.filter((other) => other !== value) }
}

/** The search with what these words mean taken back: they are words again. */
export function withPlain(search: CatalogueSearch, { typed }: Meaning): CatalogueSearch {
  return { ...search, page: 1, plain: [...(search.plain ?? []), typed] }
}

const longestShown = 80

/** A query in a title; of a pasted request only how it begins. */
export function shownQuery(q: string): string {
  return q.length > longestShown ? `${q.slice(0, longestShown).trimEnd()}…` : q
}
