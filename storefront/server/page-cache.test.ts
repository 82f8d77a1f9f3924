import { expect, test } from "vitest"
import { createCachedPage, encodePage } from "./cached-page.ts"
import { createPageCache } from "./page-cache.ts"

const page = (text: string) => createCachedPage(200, [], Buffer.from(text))

test("readers who ask together cause one rendering", async () => {
  const cache = createPageCache({ max_bytes: 1_000_000 })
  let rendered = 0
  const render = async () => {
    rendered += 1
    await new Promise((resolve) => setTimeout(resolve, 5))
    return { page: page("a"), keep_ms: 60_000 }
  }
  await Promise.all([
    cache.fill("k", "1", render),
    cache.fill("k", "1", render),
    cache.fill("k", "1", render),
  ])
  expect(rendered).toBe(1)
  expect(cache.get("k", "1")?.body.toString()).toBe("a")
})

test("a page that must not be kept is rendered again", async () => {
  const cache = createPageCache({ max_bytes: 1_000_000 })
  await cache.fill("k", "1", async () => ({ page: page("a"), keep_ms: 0 }))
  expect(cache.get("k", "1")).toBeUndefined()
})

test("a failed rendering leaves nothing behind", async () => {
  const cache = createPageCache({ max_bytes: 1_000_000 })
  const broken = () => Promise.reject(new Error("backend is down"))
  await expect(cache.fill("k", "1", broken)).rejects.toThrow("backend is down")
  await cache.fill("k", "1", async () => ({ page: page("b"), keep_ms: 60_000 }))
  expect(cache.get("k", "1")?.body.toString()).toBe("b")
})

test("the cache stays under its limit in bytes", async () => {
  const cache = createPageCache({ max_bytes: 100_000 })
  for (let i = 0; i < 50; i += 1) {
    await cache.fill(`k${i}`, "1", async () => ({
      page: page("x".repeat(10_000)),
      keep_ms: 60_000,
    }))
  }
  expect(cache.stats().bytes).toBeLessThanOrEqual(100_000)
  expect(cache.get("k49", "1")).toBeDefined()
  expect(cache.get("k0", "1")).toBeUndefined()
})

test("a page is compressed once per encoding", async () => {
  const big = page("palm sugar ".repeat(500))
  const [first, second] = await Promise.all([encodePage(big, "br"), encodePage(big, "br")])
  expect(first.body).toBe(second.body)
  expect(first.body.byteLength).toBeLessThan(big.body.byteLength / 5)
  expect((await encodePage(page("short"), "gzip")).encoding).toBeNull()
})

test("a page kept for a moment is rendered again after it", async () => {
  const cache = createPageCache({ max_bytes: 1_000_000 })
  await cache.fill("k", "1", async () => ({ page: page("a"), keep_ms: 5 }))
  await expect.poll(() => cache.get("k", "1"), { interval: 5 }).toBeUndefined()
})

test("a page is new under its version of the catalogue alone, and stands in under every other", async () => {
  const cache = createPageCache({ max_bytes: 1_000_000 })
  await cache.fill("k", "1", async () => ({ page: page("first"), keep_ms: 60_000 }))
  expect(cache.get("k", "2")).toBeUndefined()
  expect(cache.getStandIn("k")?.body.toString()).toBe("first")
  await cache.fill("k", "2", async () => ({ page: page("second"), keep_ms: 60_000 }))
  expect(cache.getStandIn("k")?.body.toString()).toBe("second")
  expect(cache.get("k", "1")).toBeUndefined()
})

test("nothing stands in for a page that is gone, an error leaves the last one", async () => {
  const cache = createPageCache({ max_bytes: 1_000_000 })
  await cache.fill("k", "1", async () => ({ page: page("a"), keep_ms: 60_000 }))
  const answer = (status: number) => async () => ({
    page: createCachedPage(status, [], Buffer.from("")),
    keep_ms: 0,
  })
  await cache.fill("k", "2", answer(503))
  expect(cache.getStandIn("k")).toBeDefined()
  await cache.fill("k", "2", answer(404))
  expect(cache.getStandIn("k")).toBeUndefined()
})
