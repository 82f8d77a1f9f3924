import { createHash } from "node:crypto"

/** JSON with keys in alphabetical order and no spaces: one value has one form, which can be summed. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value))
}

/** SHA-256 in hexadecimal. */
export function checksumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex")
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
