import { ApiError, notImplemented } from "../errors.js"
import type { Json, JsonObject } from "../json.js"
import { defaultSearchRequest, type SearchRequest } from "../query/search-request.js"
import { areLocales } from "./locales.js"
import {
  type Check,
  checkFields,
  type FieldCheck,
  isAnything,
  isBoolean,
  isNatural,
  isNumber,
  isOneOf,
  isText,
  isTexts,
} from "./read-fields.js"

function refused(what: string): Check {
  return (value) => {
    if (value !== false) throw notImplemented(what)
  }
}

const isScore: Check = (value, path, code) => {
  isNumber(value, path, code)
  if (typeof value === "number" && (value < 0 || value > 1)) {
    throw new ApiError(
      code,
      `Invalid value at \`${path}\`: the value of \`rankingScoreThreshold\` is invalid, expected a float between \`0.0\` and \`1.0\`.`,
    )
  }
}

const isFilter: Check = (value, path, code) => {
  if (typeof value === "string" || Array.isArray(value)) return
  throw new ApiError(code, `Invalid syntax at \`${path}\`: expected a string or an array.`)
}

const CHECKS: Record<keyof SearchRequest, Check> = {
  q: isText,
  offset: isNatural,
  limit: isNatural,
  page: isNatural,
  hitsPerPage: isNatural,
  attributesToRetrieve: isTexts,
  attributesToHighlight: isTexts,
  highlightPreTag: isText,
  highlightPostTag: isText,
  attributesToCrop: isTexts,
  cropLength: isNatural,
  cropMarker: isText,
  filter: isFilter,
  sort: isTexts,
  facets: isTexts,
  showMatchesPosition: isBoolean,
  showRankingScore: isBoolean,
  showRankingScoreDetails: isBoolean,
  rankingScoreThreshold: isScore,
  matchingStrategy: isOneOf("last", "all", "frequency"),
  attributesToSearchOn: isTexts,
  distinct: isText,
  locales: areLocales,
}

const REFUSED: Record<string, FieldCheck> = {
  vector: { code: "invalid_search_vector", check: refused("Vector search (`vector`)") },
  hybrid: { code: "invalid_search_hybrid_query", check: refused("Hybrid search (`hybrid`)") },
  media: { code: "invalid_search_media", check: refused("Search by `media`") },
  personalize: { code: "invalid_search_personalize", check: refused("`personalize`") },
  retrieveVectors: {
    code: "invalid_search_retrieve_vectors",
    check: refused("`retrieveVectors`"),
  },
  showPerformanceDetails: {
    code: "invalid_search_show_performance_details",
    check: refused("`showPerformanceDetails`"),
  },
}

/** Checks for a search body: every parameter of Meilisearch is either checked or refused. */
export const SEARCH_FIELDS: Record<string, FieldCheck> = { ...REFUSED }
for (const [name, check] of Object.entries(CHECKS)) {
  SEARCH_FIELDS[name] = { code: searchCode(name), check }
}

export const MULTI_SEARCH_FIELDS: Record<string, FieldCheck> = {
  ...SEARCH_FIELDS,
  indexUid: { code: "invalid_index_uid", check: isText },
  federationOptions: {
    code: "invalid_multi_search_federation_options",
    check: refused("Federated search"),
  },
}

export const FACET_SEARCH_FIELDS: Record<string, FieldCheck> = {
  ...SEARCH_FIELDS,
  facetName: { code: "invalid_facet_search_facet_name", check: isText },
  facetQuery: { code: "invalid_facet_search_facet_query", check: isText },
  exhaustiveFacetCount: { code: "invalid_facet_search_exhaustive_facet_count", check: isAnything },
}

/** `attributesToCrop` → `invalid_search_attributes_to_crop`. */
function searchCode(name: string): string {
  return `invalid_search_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
}

/** A search from a checked body; null means the parameter's default. */
export function readSearchRequest(body: JsonObject): SearchRequest {
  const request: Record<string, unknown> = defaultSearchRequest()
  for (const name of Object.keys(CHECKS)) {
    const value: Json | undefined = body[name]
    if (value !== undefined && value !== null) request[name] = value
  }
  return request as SearchRequest
}

const LISTS = new Set([
  "attributesToRetrieve",
  "attributesToHighlight",
  "attributesToCrop",
  "sort",
  "facets",
  "attributesToSearchOn",
  "locales",
])

/** The body of GET search, whose lists are comma separated and whose filter may be JSON. */
export function searchBodyFromQuery(parameters: URLSearchParams): JsonObject {
  const body: JsonObject = {}
  for (const [name, text] of parameters) {
    const check = CHECKS[name as keyof SearchRequest] as Check | undefined
    if (LISTS.has(name)) body[name] = text === "" ? [] : text.split(",")
    else if (check === isNatural || check === isScore)
      body[name] = text === "" ? null : numberOf(text)
    else if (check === isBoolean)
      body[name] = text === "true" ? true : text === "false" ? false : text
    else if (name === "filter") body[name] = readFilterText(text)
    else if (name in REFUSED) body[name] = text === "false" ? false : text
    else body[name] = text
  }
  return checkFields(body, SEARCH_FIELDS)
}

function numberOf(text: string): number | string {
  return Number.isFinite(Number(text)) ? Number(text) : text
}

function readFilterText(text: string): Json {
  if (!text.trimStart().startsWith("[")) return text
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}
