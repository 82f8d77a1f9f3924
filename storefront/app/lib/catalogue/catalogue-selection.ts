import type { ListingCard } from "@serumpun/backend/src/contracts/catalogue.ts"
import { schemesNamed } from "@serumpun/domain/certificates"
import { cleanText } from "@serumpun/domain/clean-text"
import { incoterms } from "@serumpun/domain/incoterms"
import { categories, categoryRoots, isProvince, markets } from "@serumpun/domain/places"
import { processingStages } from "@serumpun/domain/units"
import type { CatalogueSelection } from "@serumpun/search/catalogue-filter"
import type { MarkedText } from "@serumpun/search/marked-text"
import { leadTimeBands, moqBands, priceBands } from "@serumpun/search/listing-document"
import { readWhole } from "./read-whole.ts"

export const catalogueSorts = [
  "relevance",
  "newest",
  "price_asc",
  "price_desc",
  "moq",
  "lead_time",
] as const
export type CatalogueSort = (typeof catalogueSorts)[number]

export const listFilters = [
  "province",
  "certificate",
  "incoterm",
  "moq_band",
  "lead_time_band",
  "price_band",
  "processing_stage",
] as const
export type ListFilter = (typeof listFilters)[number]
export type FilterName = ListFilter | "category" | "ready_for" | "sample"

/** What a catalogue address asks for; `q` is trimmed, `page` counts from 1. */
export type CatalogueSearch = CatalogueSelection & {
  q: string
  sort: CatalogueSort
  page: number
}

/** Counts by value, by the name the filter has in the address; `category_root` stands beside `category`. */
export type FacetCounts = Partial<Record<FilterName | "category_root", Record<string, number>>>

export type FoundListing = ListingCard & { marked_title: MarkedText }

export type CataloguePage = {
  listings: FoundListing[]
  facets: FacetCounts
  total: number
  page: number
  pages: number
  per_page: number
  took_ms: number
  /** What a misspelt query was read as; null when it was taken as typed. */
  understood: string | null
  /** Search is down: listed by the backend, without ranking and spelling help. */
  limited: boolean
}

const includes = (values: readonly string[]) => (value: string) => values.includes(value)

const knownValues: Record<FilterName, (value: string) => boolean> = {
  category: includes([...categoryRoots, ...categories]),
  province: isProvince,
  certificate: (value) => schemesNamed(value).length > 0,
  incoterm: includes(incoterms),
  moq_band: includes(moqBands),
  lead_time_band: includes(leadTimeBands),
  price_band: includes(priceBands),
  processing_stage: includes(processingStages),
  ready_for: includes(markets),
  sample: includes(["true", "1"]),
}

const longestQuery = 200

/** Pages that a catalogue can have, far beyond what it has. */
export const pageRange = { min: 1, max: 999_999_999 }

/** Of these an address can have one value; two of them say nothing. */
const isSingle = (name: FilterName) => !(listFilters as readonly string[]).includes(name)

/**
 * Reads a catalogue address. What is not known is left out; `ignored` names the parameters, so
 * that the page can tell the reader and the interface for machines can refuse.
 */
export function readCatalogueSearch(params: URLSearchParams): {
  search: CatalogueSearch
  ignored: string[]
} {
  const ignored: string[] = []
  const valuesOf = (name: FilterName) => {
    const given = [...new Set(params.getAll(name))].filter(Boolean)
    const known = given.filter(knownValues[name])
    if (known.length < given.length || (isSingle(name) && given.length > 1)) ignored.push(name)
    return name === "certificate" ? [...new Set(known.flatMap(schemesNamed))] : known
  }
  const page = readWhole(params, "page", pageRange)
  if (page === null) ignored.push("page")
  const sorts = [...new Set(params.getAll("sort"))].filter(Boolean)
  const sort = catalogueSorts.find((name) => name === sorts[0])
  if (sorts.length > 1 || (sorts.length === 1 && !sort)) ignored.push("sort")
  if (new Set(params.getAll("q")).size > 1) ignored.push("q")
  const lists = Object.fromEntries(
    listFilters.flatMap((name) => {
      const values = valuesOf(name)
      return values.length ? [[name, values]] : []
    }),
  )
  const search: CatalogueSearch = {
    ...lists,
    q: cleanText((params.get("q") ?? "").slice(0, 4 * longestQuery))
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, longestQuery),
    category: valuesOf("category")[0],
    ready_for: valuesOf("ready_for")[0],
    sample: valuesOf("sample").length > 0 || undefined,
    sort: sort ?? "relevance",
    page: page ?? 1,
  }
  return { search, ignored }
}

/** The address's query for a search: known names in a fixed order, nothing that is the default. */
export function catalogueQueryString(search: Partial<CatalogueSearch>): string {
  const params = new URLSearchParams()
  if (search.q) params.set("q", search.q)
  if (search.category) params.set("category", search.category)
  for (const name of listFilters) for (const value of search[name] ?? []) params.append(name, value)
  if (search.ready_for) params.set("ready_for", search.ready_for)
  if (search.sample) params.set("sample", "1")
  if (search.sort && search.sort !== "relevance") params.set("sort", search.sort)
  if (search.page && search.page > 1) params.set("page", String(search.page))
  const text = params.toString()
  return text ? `?${text}` : ""
}

/** Every chosen filter as one value each, in the order of the panel. */
export function chosenFilters(search: CatalogueSearch): { name: FilterName; value: string }[] {
  return [
    ...(search.category ? [{ name: "category" as const, value: search.category }] : []),
    ...listFilters.flatMap((name) =>
      (search[name] ?? []).map((value: string) => ({ name, value })),
    ),
    ...(search.ready_for ? [{ name: "ready_for" as const, value: search.ready_for }] : []),
    ...(search.sample ? [{ name: "sample" as const, value: "1" }] : []),
  ]
}

/** The search without one chosen value, back on its first page. */
export function withoutFilter(
  search: CatalogueSearch,
  { name, value }: { name: FilterName; value: string },
): CatalogueSearch {
  const first = { ...search, page: 1 }
  if (name === "category" || name === "ready_for" || name === "sample")
    return { ...first, [name]: undefined }
  return { ...first, [name]: search[name]?.filter((other: string) => other !== value) }
}
