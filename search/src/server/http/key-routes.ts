import { ApiError } from "../errors.js"
import { isStringArray, type JsonObject } from "../json.js"
import type { AccessKey, KeyStore } from "../storage/key-store.js"
import type { Route, RouteRequest, RouteResponse } from "./context.js"
import { readJson } from "./read-body.js"
import { checkFields, checkParameters, isText, isTexts, naturalParameter } from "./read-fields.js"

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const ACTION =
  /^(\*|search|version|experimental\.(get|update)|metrics\.get|dumps\.create|snapshots\.create|stats\.get|(documents|indexes|tasks|settings|keys|stats|dumps)\.\*|documents\.(add|get|delete)|indexes\.(create|get|update|delete|swap)|tasks\.(get|cancel|delete)|settings\.(get|update)|keys\.(create|get|update|delete))$/
const INDEX_PATTERN = /^[a-zA-Z0-9_-]*\*?$/

export const keyRoutes: Route = (request, { keys }) => {
  const [root, id, ...rest] = request.path
  if (root !== "keys" || rest.length) return undefined
  const { method } = request
  if (id === undefined) {
    if (method === "GET") return list(request, keys)
    return method === "POST" ? create(request, keys) : undefined
  }
  const key = keys.find(id)
  switch (method) {
    case "GET":
      return { status: 200, body: showKey(key, keys) }
    case "PATCH":
      return update(request, key, keys)
    case "DELETE":
      keys.delete(key.uid)
      return { status: 204, body: undefined }
    default:
      return undefined
  }
}

function list({ parameters }: RouteRequest, keys: KeyStore): RouteResponse {
  checkParameters(parameters, ["offset", "limit"])
  const offset = naturalParameter(parameters, "offset", "invalid_api_key_offset", 0)
  const limit = naturalParameter(parameters, "limit", "invalid_api_key_limit", 20)
  const all = keys.all()
  const results = all.slice(offset, offset + limit).map((key) => showKey(key, keys))
  return { status: 200, body: { results, offset, limit, total: all.length } }
}

function create(request: RouteRequest, keys: KeyStore): RouteResponse {
  const body = checkFields(readJson(request), {
    uid: { code: "invalid_api_key_uid", check: isText },
    name: { code: "invalid_api_key_name", check: isText },
    description: { code: "invalid_api_key_description", check: isText },
    actions: { code: "invalid_api_key_actions", check: isTexts },
    indexes: { code: "invalid_api_key_indexes", check: isTexts },
    expiresAt: { code: "invalid_api_key_expires_at", check: isText },
  })
  for (const [field, code] of [
    ["actions", "missing_api_key_actions"],
    ["indexes", "missing_api_key_indexes"],
    ["expiresAt", "missing_api_key_expires_at"],
  ]) {
    if (body[field] === undefined) throw new ApiError(code, `Missing field \`${field}\``)
  }
  const actions = isStringArray(body.actions) ? body.actions : []
  const indexes = isStringArray(body.indexes) ? body.indexes : []
  refuseBad(actions, ACTION, "invalid_api_key_actions")
  refuseBad(indexes, INDEX_PATTERN, "invalid_api_key_indexes")
  if (typeof body.uid === "string") refuseBad([body.uid], UUID, "invalid_api_key_uid")
  const key = keys.create({
    uid: typeof body.uid === "string" ? body.uid.toLowerCase() : undefined,
    name: textOrNull(body.name),
    description: textOrNull(body.description),
    actions,
    indexes,
    expires_at: readExpiry(body.expiresAt),
  })
  return { status: 201, body: showKey(key, keys) }
}

function refuseBad(values: string[], pattern: RegExp, code: string): void {
  const bad = values.find((value) => !pattern.test(value))
  if (bad !== undefined) {
    throw new ApiError(code, `\`${bad.slice(0, 100)}\` is not a valid value for an API key.`)
  }
}

function readExpiry(value: unknown): string | null {
  if (typeof value !== "string") return null
  const date = Date.parse(value)
  if (Number.isNaN(date) || date <= Date.now()) {
    throw new ApiError(
      "invalid_api_key_expires_at",
      `\`${value.slice(0, 50)}\` is not a valid date in the future, in RFC 3339 or YYYY-MM-DD format.`,
    )
  }
  return new Date(date).toISOString().replace(".000Z", "Z")
}

function update(request: RouteRequest, key: AccessKey, keys: KeyStore): RouteResponse {
  const body = checkFields(readJson(request), {
    name: { code: "invalid_api_key_name", check: isText },
    description: { code: "invalid_api_key_description", check: isText },
  })
  keys.describe(
    key.uid,
    body.name === undefined ? key.name : textOrNull(body.name),
    body.description === undefined ? key.description : textOrNull(body.description),
  )
  return { status: 200, body: showKey(keys.find(key.uid), keys) }
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null
}

function showKey(key: AccessKey, keys: KeyStore): JsonObject {
  return {
    name: key.name,
    description: key.description,
    key: keys.textOf(key.uid),
    uid: key.uid,
    actions: key.actions,
    indexes: key.indexes,
    expiresAt: key.expires_at,
    createdAt: key.created_at,
    updatedAt: key.updated_at,
  }
}
