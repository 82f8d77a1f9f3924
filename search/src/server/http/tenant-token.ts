import { createHmac, timingSafeEqual } from "node:crypto"
import { ApiError } from "../errors.js"
import { isJsonObject, type Json, type JsonObject } from "../json.js"
import type { AccessKey, KeyStore } from "../storage/key-store.js"

/** What a tenant may search: patterns of indexes, each with a filter or none. */
export type SearchRules = ReadonlyMap<string, Json>

export type TenantAccess = { key: AccessKey; rules: SearchRules }

const HASHES: Record<string, string> = { HS256: "sha256", HS384: "sha384", HS512: "sha512" }

/**
 * A tenant token is a JWT signed with an API key that may search; it narrows that key down. The
 * key's own limits hold as well.
 * @returns undefined when the text is no token or no key of this server signed it
 * @throws ApiError when the token has expired
 */
export function readTenantToken(text: string, keys: KeyStore): TenantAccess | undefined {
  const [head, body, signature, ...rest] = text.split(".")
  if (!signature || rest.length) return undefined
  const hash = HASHES[String(decode(head)?.alg)]
  const claims = decode(body)
  if (!hash || !claims || typeof claims.apiKeyUid !== "string") return undefined
  const key = keys.living(claims.apiKeyUid)
  if (!key) return undefined
  const expected = createHmac(hash, keys.textOf(key.uid)).update(`${head}.${body}`).digest()
  const given = Buffer.from(signature, "base64url")
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  refuseExpired(claims.exp)
  return { key, rules: readRules(claims.searchRules) }
}

/** The filter that a tenant's search of an index must obey; undefined when it may not be searched. */
export function ruleOf(rules: SearchRules, uid: string): Json | undefined {
  for (const [pattern, filter] of rules) {
    const isCovered = pattern.endsWith("*") ? uid.startsWith(pattern.slice(0, -1)) : uid === pattern
    if (isCovered) return filter
  }
  return undefined
}

function decode(part: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"))
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function refuseExpired(until: Json | undefined): void {
  const now = Math.floor(Date.now() / 1000)
  if (typeof until !== "number" || until > now) return
  throw new ApiError(
    "invalid_api_key",
    `Tenant token expired. Was valid up to \`${until}\` and we're now \`${now}\`.`,
    403,
    "auth",
  )
}

/** Rules come as a list of patterns, or as an object from pattern to `{ filter }`. */
function readRules(rules: Json | undefined): SearchRules {
  if (Array.isArray(rules)) return new Map(rules.map((pattern) => [String(pattern), null]))
  if (!isJsonObject(rules)) return new Map()
  return new Map(
    Object.entries(rules).map(([pattern, rule]) => [
      pattern,
      (isJsonObject(rule) ? rule.filter : null) ?? null,
    ]),
  )
}
