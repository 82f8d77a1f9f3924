import { createHash } from "node:crypto"
import { canonicalJson } from "@serumpun/domain/canonical-json"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { fieldsOf } from "./content-fields"

const SEPARATOR = "~"

/** Eight characters of SHA-256: 48 bits, so that a change that is not seen as one stays unthinkable. */
const digest = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 8)

/** What a field's value is told by; all that means "nothing there" is told by the same. */
export function fingerprint(value: unknown): string {
  const isNothing = value === undefined || value === null || value === "" || value === false
  if (isNothing || (Array.isArray(value) && value.length === 0)) return ""
  return digest(canonicalJson(value))
}

/**
 * What a form is typed on, in about a kilobyte: a fingerprint of every field that is filled. It tells
 * which fields have been changed since on either side, without anybody keeping the old content.
 */
export function stampOf(content: ListingContent): string {
  return writeStamp([...fieldsOf(content)].map(([path, value]) => [path, fingerprint(value)]))
}

/** The stamp of these fingerprints by path; an empty one is left out. */
export function writeStamp(prints: Iterable<[path: string, print: string]>): string {
  const told = [...prints].flatMap(([path, print]) => (print ? [`${path}=${print}`] : []))
  const body = told.sort().join(";")
  return `${digest(body)}${SEPARATOR}${body}`
}

/** The fingerprints of a stamp by path; null for what is none of ours, or was cut short on its way. */
export function readStamp(stamp: string): Map<string, string> | null {
  const at = stamp.indexOf(SEPARATOR)
  const body = stamp.slice(at + 1)
  if (at < 0 || digest(body) !== stamp.slice(0, at)) return null
  return new Map(
    body.split(";").map((entry): [string, string] => {
      const end = entry.lastIndexOf("=")
      return [entry.slice(0, end), entry.slice(end + 1)]
    }),
  )
}
