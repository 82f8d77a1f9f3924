import { ApiError, IndexError, notImplemented } from "../errors.js"
import { toDocuments } from "../index/bitmap.js"
import { isJsonObject, type Json, type JsonObject } from "../json.js"
import { executeSearch, findMatching } from "../query/execute-search.js"
import { searchFacetValues } from "../query/facets.js"
import type { SearchRequest } from "../query/search-request.js"
import type { SearchIndex } from "../index/search-index.js"
import { filterableNames, filterFeatures } from "../settings/attribute-patterns.js"
import { coversIndex, invalidKey } from "./authorize.js"
import type { Route, RouteRequest, RouteResponse, ServerContext } from "./context.js"
import { readJson } from "./read-body.js"
import { checkFields, unknownField } from "./read-fields.js"
import {
  FACET_SEARCH_FIELDS,
  MULTI_SEARCH_FIELDS,
  readSearchRequest,
  SEARCH_FIELDS,
  searchBodyFromQuery,
} from "./search-parameters.js"
import { ruleOf } from "./tenant-token.js"

export const searchRoutes: Route = (request, context) => {
  const [root, uid, part, ...rest] = request.path
  if (root === "multi-search" && request.path.length === 1 && request.method === "POST") {
    return multiSearch(request, context)
  }
  if (root !== "indexes" || rest.length) return undefined
  if (part === "search" && request.method === "POST") {
    const body = checkFields(readJson(request), SEARCH_FIELDS)
    return { status: 200, body: search(uid, narrowed(body, uid, request), context) }
  }
  if (part === "search" && request.method === "GET") {
    const body = narrowed(searchBodyFromQuery(request.parameters), uid, request)
    return { status: 200, body: search(uid, body, context) }
  }
  if (part === "facet-search" && request.method === "POST")
    return facetSearch(uid, request, context)
  if (part === "similar") throw notImplemented("Searching for similar documents")
  return undefined
}

/** A search body with the filter that a tenant's token adds for the index. */
function narrowed(body: JsonObject, uid: string, { access }: RouteRequest): JsonObject {
  const rule = access?.rules && ruleOf(access.rules, uid)
  if (rule === undefined || rule === null) return body
  const own = body.filter ?? null
  return { ...body, filter: [...asConjunction(rule), ...asConjunction(own)] }
}

/** Parts of a filter that must all hold. */
function asConjunction(filter: Json): Json[] {
  return filter === null ? [] : Array.isArray(filter) ? filter : [filter]
}

function search(uid: string, body: JsonObject, { registry }: ServerContext): JsonObject {
  const started = performance.now()
  const { record, index } = registry.get(uid)
  const request = readSearchRequest(body)
  const table = registry.store.documents(record.number)
  const found = () => executeSearch(index, request, (row) => table.body(row))
  const { hits, total, facets } = named(uid, found)
  const answer: JsonObject = {
    hits,
    query: request.q ?? "",
    processingTimeMs: Math.floor(performance.now() - started),
    ...pagination(request, total),
  }
  if (facets && request.facets?.length) {
    answer.facetDistribution = facets.distribution
    answer.facetStats = facets.stats
  }
  return answer
}

/** Names the index in errors that only the index could find. */
function named<T>(uid: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof IndexError ? error.of(uid) : error
  }
}

function pagination(request: SearchRequest, total: number): JsonObject {
  const { page, hitsPerPage, limit, offset } = request
  if (page === null && hitsPerPage === null) {
    return { limit, offset, estimatedTotalHits: total }
  }
  const size = hitsPerPage ?? 20
  return {
    hitsPerPage: size,
    page: page ?? 1,
    totalPages: size ? Math.ceil(total / size) : 0,
    totalHits: total,
  }
}

function multiSearch(request: RouteRequest, context: ServerContext): RouteResponse {
  const body = readJson(request)
  if (!isJsonObject(body))
    throw new ApiError("bad_request", "Invalid value type: expected an object")
  for (const name of Object.keys(body)) {
    if (name !== "queries" && name !== "federation") {
      throw unknownField(name, "", ["queries", "federation"])
    }
  }
  if (body.federation !== undefined && body.federation !== null) {
    throw notImplemented("Federated search")
  }
  if (!Array.isArray(body.queries)) {
    throw new ApiError("bad_request", "Missing field `queries`")
  }
  const results = body.queries.map((query, at) => {
    const fields = checkFields(query, MULTI_SEARCH_FIELDS, `.queries[${at}]`)
    const uid = fields.indexUid
    if (typeof uid !== "string") {
      throw new ApiError(
        "missing_index_uid",
        `Missing field \`indexUid\` inside \`.queries[${at}]\``,
      )
    }
    if (request.access && !coversIndex(request.access, uid)) throw invalidKey()
    try {
      return { indexUid: uid, ...search(uid, narrowed(fields, uid, request), context) }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const message = `Inside \`.queries[${at}]\`: ${error.message}`
      throw new ApiError(error.code, message, error.status === 404 ? 400 : error.status, error.type)
    }
  })
  return { status: 200, body: { results } }
}

function facetSearch(uid: string, request: RouteRequest, context: ServerContext): RouteResponse {
  const started = performance.now()
  const body = checkFields(readJson(request), FACET_SEARCH_FIELDS)
  const { index } = context.registry.get(uid)
  if (!index.settings.facetSearch) {
    throw new ApiError("facet_search_disabled", "The facet search is disabled for this index")
  }
  const { facetName, facetQuery } = body
  if (typeof facetName !== "string") {
    throw new ApiError("missing_facet_search_facet_name", "Missing field `facetName`")
  }
  const features = filterFeatures(facetName, index.settings.filterableAttributes)
  if (!features?.facet_search) {
    throw notFacetSearched(index, facetName)
  }
  const { matched } = findMatching(index, readSearchRequest(narrowed(body, uid, request)))
  const wanted = typeof facetQuery === "string" ? facetQuery : null
  return {
    status: 200,
    body: {
      facetHits: searchFacetValues(index, facetName, wanted, toDocuments(matched)),
      facetQuery: wanted,
      processingTimeMs: Math.floor(performance.now() - started),
    },
  }
}

function notFacetSearched({ settings }: SearchIndex, name: string): ApiError {
  const names = filterableNames(
    settings.filterableAttributes.filter(
      (entry) => typeof entry === "string" || entry.features.facetSearch,
    ),
  ).sort()
  const known = names.length
    ? `Available facet-searchable attributes patterns are: \`${names.join(", ")}\`.`
    : "This index does not have configured facet-searchable attributes."
  return new ApiError(
    "invalid_facet_search_facet_name",
    `Attribute \`${name}\` is not facet-searchable. ${known}` +
      " To make it facet-searchable add it to the `filterableAttributes` index settings.",
  )
}
