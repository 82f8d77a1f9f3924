import { LRUCache } from "lru-cache"
import type { CachedPage } from "./cached-page.ts"
import type { PageStore } from "./page-store.ts"

/** `keep_ms` is how long the page may be shown to others; 0 for not at all. */
export type RenderedPage = { page: CachedPage; keep_ms: number }

/** A page as it was when it was rendered, and until when it counts as new. */
export type KeptPage = { page: CachedPage; version: string; fresh_until: number }

export type PageCache = ReturnType<typeof createPageCache>

/** How old a page may be that stands in for one that cannot be rendered. */
const standInMs = 12 * 3600_000

type Options = {
  max_bytes: number
  /** Keeps the pages beyond the life of this process. */
  store?: PageStore | undefined
}

/**
 * Whole pages by address and currency, limited by bytes; equal requests that arrive together render
 * once. A page is new for its time and only under the catalogue's version it was rendered with; after
 * that it stays to stand in, until the next one takes its place.
 */
export function createPageCache({ max_bytes, store }: Options) {
  const pages = new LRUCache<string, KeptPage>({
    maxSize: Math.max(1, max_bytes),
    sizeCalculation: ({ page }) => page.body.byteLength * 2 + 1024,
    ttl: standInMs,
    dispose: (_kept, key, reason) => {
      if (reason !== "set") store?.remove(key)
    },
  })
  for (const [key, page] of store?.load() ?? [])
    pages.set(key, { page, version: "", fresh_until: 0 })
  const rendering = new Map<string, Promise<CachedPage>>()

  function keep(key: string, version: string, { page, keep_ms }: RenderedPage) {
    if (keep_ms > 0) {
      pages.set(key, { page, version, fresh_until: performance.now() + keep_ms })
      store?.save(key, page)
    } else if (page.status < 500 && page.status !== 200) pages.delete(key)
  }

  return {
    /** The page while it is new. */
    get(key: string, version: string): CachedPage | undefined {
      const kept = pages.get(key)
      if (kept?.version !== version || kept.fresh_until <= performance.now()) return undefined
      return kept.page
    },
    /** The last page of this address, however old up to half a day. */
    getStandIn: (key: string): CachedPage | undefined => pages.get(key)?.page,
    async fill(
      key: string,
      version: string,
      render: () => Promise<RenderedPage>,
    ): Promise<CachedPage> {
      const turn = `${version} ${key}`
      const running = rendering.get(turn)
      if (running) return running
      const task = render().then((rendered) => {
        keep(key, version, rendered)
        return rendered.page
      })
      rendering.set(turn, task)
      try {
        return await task
      } finally {
        rendering.delete(turn)
      }
    },
    clear: () => pages.clear(),
    stats: () => ({ pages: pages.size, bytes: pages.calculatedSize }),
  }
}
