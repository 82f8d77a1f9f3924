import { createHash } from "node:crypto"
import { compress, type Encoding } from "./encoding.ts"

export type CachedPage = {
  status: number
  headers: [string, string][]
  etag: string
  body: Buffer
  /** Begun when first asked for, then kept. */
  encoded: Partial<Record<Encoding, Promise<Buffer>>>
}

export function createCachedPage(
  status: number,
  headers: [string, string][],
  body: Buffer,
): CachedPage {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 22)
  return { status, headers, body, etag: `W/"${hash}"`, encoded: {} }
}

/** The page's bytes in an encoding; small bodies are not worth it and come as they are. */
export async function encodePage(
  page: CachedPage,
  encoding: Encoding | null,
): Promise<{ body: Buffer; encoding: Encoding | null }> {
  if (!encoding || page.body.byteLength < 512) return { body: page.body, encoding: null }
  const body = await (page.encoded[encoding] ??= compress(page.body, encoding, "once"))
  return { body, encoding }
}
