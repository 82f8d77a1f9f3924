import { createHash } from "node:crypto"
import { LRUCache } from "lru-cache"
import { compress, type Encoding } from "./encoding.ts"

export type CachedPage = {
  status: number
  headers: [string, string][]
  etag: string
  body: Buffer
  /** Begun when first asked for, then kept. */
  encoded: Partial<Record<Encoding, Promise<Buffer>>>
}

export type PageCache = ReturnType<typeof createPageCache>

/** Whole pages by key, limited by bytes; equal requests that arrive together render once. */
export function createPageCache({ max_bytes }: { max_bytes: number }) {
  const pages = new LRUCache<string, CachedPage>({
    maxSize: Math.max(1, max_bytes),
    sizeCalculation: (page) => page.body.byteLength * 2 + 1024,
  })
  const rendering = new Map<string, Promise<CachedPage>>()
  return {
    get: (key: string) => pages.get(key),
    /** `render` says with `keep_ms` how long its page may be shown to others; 0 for not at all. */
    async fill(
      key: string,
      render: () => Promise<{ page: CachedPage; keep_ms: number }>,
    ): Promise<CachedPage> {
      const running = rendering.get(key)
      if (running) return running
      const task = render().then(({ page, keep_ms }) => {
        if (keep_ms > 0) pages.set(key, page, { ttl: keep_ms })
        return page
      })
      rendering.set(key, task)
      try {
        return await task
      } finally {
        rendering.delete(key)
      }
    },
    clear: () => pages.clear(),
    stats: () => ({ pages: pages.size, bytes: pages.calculatedSize }),
  }
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
