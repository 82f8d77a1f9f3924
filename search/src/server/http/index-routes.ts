import { ApiError, notImplemented } from "../errors.js"
import { isJsonObject, isStringArray, type JsonObject } from "../json.js"
import type { IndexEntry } from "../tasks/index-registry.js"
import { coversIndex } from "./authorize.js"
import type { Route, RouteRequest, RouteResponse, ServerContext } from "./context.js"
import { assertIndexUid, enqueue } from "./enqueue.js"
import { readJson } from "./read-body.js"
import { checkFields, checkParameters, isText, naturalParameter } from "./read-fields.js"
import { readSettingsUpdate, SETTING_ROUTES } from "./settings-parameters.js"

export const indexRoutes: Route = (request, context) => {
  const [root, uid, part, setting, ...rest] = request.path
  const { method } = request
  if (root === "swap-indexes" && uid === undefined && method === "POST")
    return swap(request, context)
  if (root !== "indexes" || rest.length) return undefined
  if (uid === undefined) {
    if (method === "GET") return list(request, context)
    return method === "POST" ? create(request, context) : undefined
  }
  if (part === undefined) return one(uid, request, context)
  if (part === "settings") return settings(uid, setting, request, context)
  if (part === "compact") throw notImplemented("Compacting an index")
  if (part === "fields") throw notImplemented("The list of fields")
  if (part === "stats" && setting === undefined && method === "GET") {
    return { status: 200, body: indexStats(context, context.registry.get(uid)) }
  }
  return undefined
}

function list({ parameters, access }: RouteRequest, { registry }: ServerContext): RouteResponse {
  checkParameters(parameters, ["offset", "limit"])
  const offset = naturalParameter(parameters, "offset", "invalid_index_offset", 0)
  const limit = naturalParameter(parameters, "limit", "invalid_index_limit", 20)
  const all = [...registry.entries.values()]
    .filter(({ record }) => !access || coversIndex(access, record.uid))
    .sort((left, right) => (left.record.uid < right.record.uid ? -1 : 1))
  const results = all.slice(offset, offset + limit).map(showIndex)
  return { status: 200, body: { results, offset, limit, total: all.length } }
}

function showIndex({ record }: IndexEntry): JsonObject {
  return {
    uid: record.uid,
    createdAt: record.created_at,
    updatedAt: record.updated_at,
    primaryKey: record.primary_key,
  }
}

function create(request: RouteRequest, context: ServerContext): RouteResponse {
  const { uid, primaryKey } = checkFields(readJson(request), {
    uid: { code: "invalid_index_uid", check: isText },
    primaryKey: { code: "invalid_index_primary_key", check: isText },
  })
  if (typeof uid !== "string") throw new ApiError("missing_index_uid", "Missing field `uid`")
  assertIndexUid(uid)
  return enqueue(request, context, "indexCreation", uid, { primaryKey: primaryKey ?? null })
}

function one(
  uid: string,
  request: RouteRequest,
  context: ServerContext,
): RouteResponse | undefined {
  assertIndexUid(uid)
  switch (request.method) {
    case "GET":
      return { status: 200, body: showIndex(context.registry.get(uid)) }
    case "DELETE":
      return enqueue(request, context, "indexDeletion", uid, {})
    case "PATCH": {
      const body = checkFields(readJson(request), {
        primaryKey: { code: "invalid_index_primary_key", check: isText },
        uid: { code: "invalid_index_uid", check: isText },
      })
      if (body.uid !== undefined) throw notImplemented("Renaming an index", "immutable_index_uid")
      return enqueue(request, context, "indexUpdate", uid, { primaryKey: body.primaryKey ?? null })
    }
    default:
      return undefined
  }
}

function settings(
  uid: string,
  segment: string | undefined,
  request: RouteRequest,
  context: ServerContext,
): RouteResponse | undefined {
  assertIndexUid(uid)
  const { method } = request
  const route = segment === undefined ? undefined : SETTING_ROUTES.get(segment)
  if (segment !== undefined && !route) return undefined
  if (method === "GET") {
    const { settings: current } = context.registry.get(uid).record
    return { status: 200, body: route ? current[route.name] : current }
  }
  const update = (content: JsonObject) => enqueue(request, context, "settingsUpdate", uid, content)
  if (method === "DELETE") {
    const names = route ? [route.name] : [...SETTING_ROUTES.values()].map(({ name }) => name)
    return update(Object.fromEntries(names.map((name) => [name, null])))
  }
  if (method !== (route?.verb ?? "PATCH")) return undefined
  const body = readJson(request)
  return update(readSettingsUpdate(route ? { [route.name]: body } : body))
}

function swap(request: RouteRequest, context: ServerContext): RouteResponse {
  const body = readJson(request)
  if (!Array.isArray(body))
    throw new ApiError("bad_request", "Invalid value type: expected an array")
  const swaps = body.map((entry: unknown): JsonObject => {
    if (!isJsonObject(entry) || !isStringArray(entry.indexes) || entry.indexes.length !== 2) {
      throw new ApiError(
        "invalid_swap_indexes",
        "Two indexes must be given for each swap, as `{ indexes: [left, right] }`.",
      )
    }
    if (entry.rename === true) throw notImplemented("Renaming an index", "invalid_swap_rename")
    return { indexes: entry.indexes, rename: false }
  })
  const names = swaps.flatMap(({ indexes }) => (isStringArray(indexes) ? indexes : []))
  names.forEach(assertIndexUid)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) {
    throw new ApiError(
      "invalid_swap_duplicate_index_found",
      `Indexes must be declared only once during a swap. \`${twice}\` was specified several times.`,
    )
  }
  return enqueue(request, context, "indexSwap", null, { swaps })
}

export function indexStats({ registry, runner }: ServerContext, entry: IndexEntry): JsonObject {
  const { record, index } = entry
  const { size } = registry.store.documents(record.number).measure()
  return {
    numberOfDocuments: index.count,
    rawDocumentDbSize: size,
    avgDocumentSize: index.count ? Math.round(size / index.count) : 0,
    isIndexing: runner.isWorkingOn(record.uid),
    numberOfEmbeddings: 0,
    numberOfEmbeddedDocuments: 0,
    fieldDistribution: index.fieldDistribution(),
  }
}
