import { ApiError } from "../errors.js"
import type { AccessKey, KeyStore } from "../storage/key-store.js"
import { readTenantToken, ruleOf, type SearchRules } from "./tenant-token.js"

/** What a request may do: a key's rights, narrowed to a tenant's when it came with their token. */
export type Access = { key: AccessKey; rules: SearchRules | undefined }

/** The action a request needs, or undefined for what anyone may ask. */
export function actionOf(method: string, path: string[]): string | undefined {
  const [root, , part] = path
  if (root === "health" || path.length === 0) return undefined
  if (root === "multi-search") return "search"
  if (root === "indexes" && (part === "search" || part === "facet-search")) return "search"
  if (root === "indexes" && part === "documents") return documentAction(method, path[3])
  if (root === "indexes" && part === "settings") {
    return method === "GET" ? "settings.get" : "settings.update"
  }
  if (root === "stats" || part === "stats") return "stats.get"
  if (root === "tasks" || root === "batches") return method === "GET" ? "tasks.get" : "tasks.delete"
  if (root === "keys") return `keys.${verbOf(method)}`
  if (root === "swap-indexes") return "indexes.swap"
  if (root === "indexes") return `indexes.${verbOf(method)}`
  return root === "version" ? "version" : "*"
}

function documentAction(method: string, verb: string | undefined): string {
  if (method === "GET" || verb === "fetch") return "documents.get"
  if (method === "DELETE" || verb === "delete" || verb === "delete-batch") return "documents.delete"
  return "documents.add"
}

function verbOf(method: string): string {
  return { GET: "get", POST: "create", PATCH: "update", DELETE: "delete" }[method] ?? "update"
}

/** The key a request may use; undefined means everything is allowed. */
export function authorize(
  header: string | undefined,
  keys: KeyStore,
  action: string | undefined,
  indexUid: string | undefined,
): Access | undefined {
  if (action === undefined) return undefined
  if (keys.masterKey === undefined) {
    if (action.startsWith("keys.")) {
      throw new ApiError(
        "missing_master_key",
        "Meilisearch is running without a master key. To access this API endpoint, you must have set a master key at launch.",
        401,
        "auth",
      )
    }
    return undefined
  }
  const text = /^Bearer +(\S+)$/i.exec(header ?? "")?.[1]
  if (!text) {
    throw new ApiError(
      "missing_authorization_header",
      "The Authorization header is missing. It must use the bearer authorization method.",
      401,
      "auth",
    )
  }
  const key = keys.recognise(text)
  if (key === "master") return undefined
  const access = key ? { key, rules: undefined } : readTenantToken(text, keys)
  if (!access || !permits(access, action)) throw invalidKey()
  if (indexUid !== undefined && !coversIndex(access, indexUid)) throw invalidKey()
  return access
}

export function invalidKey(): ApiError {
  return new ApiError("invalid_api_key", "The provided API key is invalid.", 403, "auth")
}

export function coversIndex({ key, rules }: Access, uid: string): boolean {
  const isCovered = key.indexes.some((pattern) =>
    pattern.endsWith("*") ? uid.startsWith(pattern.slice(0, -1)) : uid === pattern,
  )
  return isCovered && (rules === undefined || ruleOf(rules, uid) !== undefined)
}

/** A tenant may search and nothing else. */
function permits({ key: { actions }, rules }: Access, action: string): boolean {
  if (rules !== undefined && action !== "search") return false
  return actions.some(
    (each) =>
      each === "*" ||
      each === action ||
      (each.endsWith(".*") && action.startsWith(each.slice(0, -1))),
  )
}
