import { createHash } from "node:crypto"
import { canonicalJson } from "@serumpun/domain/canonical-json"

/** SHA-256 in hexadecimal. */
export function checksumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex")
}

/** The same for the same content, in whatever order its keys stand. */
export const digestOf = (content: unknown) => checksumOf(canonicalJson(content))
