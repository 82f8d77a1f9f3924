import { ApiError, notImplemented, wrongType } from "../errors.js"
import { parseFilter } from "../filter/parse-filter.js"
import { filterBitmap } from "../filter/select-documents.js"
import { hasBit, toDocuments } from "../index/bitmap.js"
import type { Json, JsonObject } from "../json.js"
import { pick } from "../query/format-hit.js"
import { rankDocuments } from "../query/rank-documents.js"
import { rankingRules } from "../query/ranking-rules.js"
import type { IndexEntry } from "../tasks/index-registry.js"
import type { Route, RouteRequest, RouteResponse, ServerContext } from "./context.js"
import { assertIndexUid, enqueue } from "./enqueue.js"
import { readDocuments, readJson } from "./read-body.js"
import {
  checkFields,
  checkParameters,
  type FieldCheck,
  isAnything,
  isBoolean,
  isNatural,
  isTexts,
  naturalParameter,
} from "./read-fields.js"

const ADDITION_PARAMETERS = ["primaryKey", "csvDelimiter", "skipCreation", "customMetadata"]
const READ_PARAMETERS = ["offset", "limit", "fields", "filter", "ids", "sort", "retrieveVectors"]

export const documentRoutes: Route = (request, context) => {
  const [root, uid, part, id, ...rest] = request.path
  if (root !== "indexes" || part !== "documents" || rest.length) return undefined
  const { method } = request
  if (id === undefined) {
    if (method === "POST" || method === "PUT") return addDocuments(uid, request, context)
    if (method === "GET") return list(uid, bodyFromQuery(request.parameters), context)
    if (method === "DELETE") return remove(request, context, uid, { all: true })
    return undefined
  }
  if (method === "POST") return post(uid, id, request, context)
  if (method === "GET") return getOne(uid, id, request, context)
  if (method === "DELETE") return remove(request, context, uid, { ids: [id] })
  return undefined
}

function post(
  uid: string,
  verb: string,
  request: RouteRequest,
  context: ServerContext,
): RouteResponse | undefined {
  if (verb === "fetch") return list(uid, checkFields(readJson(request), FETCH_FIELDS), context)
  if (verb === "delete-batch") return remove(request, context, uid, { ids: readIds(request) })
  if (verb === "delete") return removeByFilter(uid, request, context)
  if (verb === "edit") throw notImplemented("Editing documents by a function")
  return undefined
}

function addDocuments(uid: string, request: RouteRequest, context: ServerContext): RouteResponse {
  assertIndexUid(uid)
  checkParameters(request.parameters, ADDITION_PARAMETERS)
  const primaryKey = request.parameters.get("primaryKey")
  const documents = readDocuments(request)
  const content: JsonObject = {
    primary_key: primaryKey,
    is_partial: request.method === "PUT",
    skip_creation: request.parameters.get("skipCreation") === "true",
    received: documents.parsed.length,
  }
  return enqueue(request, context, "documentAdditionOrUpdate", uid, content, documents)
}

function remove(
  request: RouteRequest,
  context: ServerContext,
  uid: string,
  content: JsonObject,
): RouteResponse {
  assertIndexUid(uid)
  return enqueue(request, context, "documentDeletion", uid, content)
}

function readIds(request: RouteRequest): Json[] {
  const ids = readJson(request)
  if (!Array.isArray(ids)) throw wrongType("bad_request", ".", "an array", ids)
  return ids.map((id: unknown) => {
    if (typeof id === "string" || typeof id === "number") return id
    throw wrongType("invalid_document_id", ".", "a string or an integer", id)
  })
}

function removeByFilter(uid: string, request: RouteRequest, context: ServerContext): RouteResponse {
  const body = checkFields(readJson(request), {
    filter: { code: "invalid_document_filter", check: isAnything },
  })
  const { filter } = body
  if (filter === undefined || filter === null) {
    throw new ApiError("missing_document_filter", "Missing field `filter`")
  }
  const parsed = asDocumentFilter(() => parseFilter(filter))
  if (!parsed) {
    throw new ApiError("invalid_document_filter", "Sending an empty filter is forbidden.")
  }
  return remove(request, context, uid, { filter })
}

/** The same mistakes have another code when a filter selects documents instead of hits. */
function asDocumentFilter<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const code = error.code.replace("invalid_search_filter", "invalid_document_filter")
    throw new ApiError(code, error.message, error.status, error.type)
  }
}

const FETCH_FIELDS: Record<string, FieldCheck> = {
  offset: { code: "invalid_document_offset", check: isNatural },
  limit: { code: "invalid_document_limit", check: isNatural },
  fields: { code: "invalid_document_fields", check: isTexts },
  filter: { code: "invalid_document_filter", check: isAnything },
  ids: { code: "invalid_document_ids", check: isAnything },
  sort: { code: "invalid_document_sort", check: isTexts },
  retrieveVectors: { code: "invalid_document_retrieve_vectors", check: isBoolean },
}

function bodyFromQuery(parameters: URLSearchParams): JsonObject {
  checkParameters(parameters, READ_PARAMETERS)
  const listOf = (name: string) => parameters.get(name)?.split(",") ?? null
  return {
    offset: naturalParameter(parameters, "offset", "invalid_document_offset", 0),
    limit: naturalParameter(parameters, "limit", "invalid_document_limit", 20),
    fields: listOf("fields"),
    filter: parameters.get("filter"),
    ids: listOf("ids"),
    sort: listOf("sort"),
    retrieveVectors: parameters.get("retrieveVectors") === "true",
  }
}

function list(uid: string, body: JsonObject, { registry }: ServerContext): RouteResponse {
  if (body.retrieveVectors === true) throw notImplemented("`retrieveVectors`")
  const entry = registry.get(uid)
  const { index } = entry
  const matched = asDocumentFilter(() => filterBitmap(index, body.filter ?? null))
  let numbers = toDocuments(matched)
  if (Array.isArray(body.ids)) {
    const wanted = body.ids.map((id) => index.numberOf(String(id)))
    numbers = Int32Array.from(
      wanted.filter((number) => number !== undefined && hasBit(matched, number)) as number[],
    )
  }
  const offset = typeof body.offset === "number" ? body.offset : 0
  const limit = typeof body.limit === "number" ? body.limit : 20
  const sort = Array.isArray(body.sort) ? body.sort.map(String) : []
  const rules = asDocumentSort(() => rankingRules(index, sort, undefined, "last"))
  const window = rankDocuments(numbers, rules, offset, limit)
  const results = window.map((number) => readDocument(entry, number, body.fields, registry))
  return { status: 200, body: { results, offset, limit, total: numbers.length } }
}

function asDocumentSort<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    throw new ApiError("invalid_document_sort", error.message, error.status, error.type)
  }
}

function getOne(
  uid: string,
  id: string,
  request: RouteRequest,
  { registry }: ServerContext,
): RouteResponse {
  checkParameters(request.parameters, ["fields", "retrieveVectors"])
  const entry = registry.get(uid)
  const number = entry.index.numberOf(id)
  if (number === undefined) {
    throw new ApiError("document_not_found", `Document \`${id.slice(0, 100)}\` not found.`, 404)
  }
  const fields = request.parameters.get("fields")?.split(",") ?? null
  return { status: 200, body: readDocument(entry, number, fields, registry) }
}

function readDocument(
  { record, index }: IndexEntry,
  number: number,
  fields: Json | undefined,
  registry: ServerContext["registry"],
): JsonObject {
  const document = registry.store.documents(record.number).body(index.rowOf(number))
  return Array.isArray(fields) ? pick(document, fields.map(String)) : document
}
