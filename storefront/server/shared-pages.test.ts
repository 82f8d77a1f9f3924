import type { IncomingMessage } from "node:http"
import { expect, test, vi } from "vitest"
import { createCachedPage } from "./cached-page.ts"
import { createPageCache } from "./page-cache.ts"
import type { RenderPage } from "./render-page.ts"
import { createSharedPages } from "./shared-pages.ts"
import { TookTooLong } from "./within-limit.ts"

const url = new URL("http://localhost/en")
const req = { url: "/en", headers: {} } as IncomingMessage
const catalogue = {
  refreshed: () => Promise.resolve(),
  version: () => "1",
  isSettling: () => false,
  isAway: () => false,
  onGoneAway: () => () => {},
  state: () => Promise.reject(new Error("not asked here")),
  close: () => {},
}

function sharedPages(render: RenderPage) {
  const cache = createPageCache({ max_bytes: 1_000_000 })
  return createSharedPages({ render, cache, catalogue, limit_ms: 30 })
}

test("a page that never comes is given up for all who wait, and rendered anew for the next", async () => {
  const signals: AbortSignal[] = []
  const read = sharedPages((request) => {
    signals.push(request.signal)
    return signals.length > 1 ? Promise.resolve(new Response("whole")) : new Promise(() => {})
  })
  const waiting = await Promise.allSettled([read(req, url), read(req, url), read(req, url)])

  expect(waiting.map((one) => one.status === "rejected" && one.reason)).toEqual(
    Array(3).fill(expect.any(TookTooLong)),
  )
  expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  expect((await read(req, url)).body.toString()).toBe("whole")
})

test("a page that stumbles over the end of its time is no unhandled error", async () => {
  const unhandled: unknown[] = []
  const note = (reason: unknown) => unhandled.push(reason)
  process.on("unhandledRejection", note)
  const read = sharedPages(
    (request) =>
      new Promise((_, reject) =>
        request.signal.addEventListener("abort", () => reject(new Error("aborted"))),
      ),
  )
  await expect(read(req, url)).rejects.toBeInstanceOf(TookTooLong)
  await new Promise((resolve) => setTimeout(resolve, 20))
  process.removeListener("unhandledRejection", note)
  expect(unhandled).toEqual([])
})

test("readers who wait for a page get the one before as soon as the backend is known to be away", async () => {
  const cache = createPageCache({ max_bytes: 1_000_000 })
  const page = createCachedPage(200, [], Buffer.from("<main>before</main>"))
  await cache.fill("USD /en", "0", async () => ({ page, keep_ms: 60_000 }))
  const listeners = new Set<() => void>()
  const onGoneAway = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const never: RenderPage = () => new Promise(() => {})
  const read = createSharedPages({
    render: never,
    cache,
    catalogue: { ...catalogue, onGoneAway },
    limit_ms: 60_000,
  })
  const waiting = [read(req, url), read(req, url)]
  await vi.waitFor(() => expect(listeners.size).toBe(2))
  for (const listener of [...listeners]) listener()
  for (const answer of await Promise.all(waiting))
    expect(answer.body.toString()).toContain("before</main>")
  expect(listeners.size).toBe(0)
})

test("the remembered view of the catalogue is the page of the address that names it, kept once", async () => {
  const rendered: string[] = []
  const read = sharedPages((request) => {
    rendered.push(new URL(request.url).search)
    return Promise.resolve(new Response(request.url))
  })
  const ask = async (path: string, cookie?: string) => {
    const headers = cookie ? { cookie } : {}
    const page = await read(
      { url: path, headers } as IncomingMessage,
      new URL(path, "http://localhost"),
    )
    return new URL(page.body.toString()).search
  }
  const table = "currency=EUR; catalogue_view=table"
  expect(await ask("/en/catalogue?q=tea")).toBe("?q=tea")
  expect(await ask("/en/catalogue?q=tea", table)).toBe("?q=tea&view=table")
  expect(await ask("/en/catalogue?q=tea&view=table", "currency=EUR")).toBe("?q=tea&view=table")
  expect(rendered).toEqual(["?q=tea", "?q=tea&view=table"])
  expect(await ask("/en/catalogue?view=cards", table)).toBe("?view=cards")
  expect(await ask("/en/listings/tea", table)).toBe("")
  expect(await ask("/en/catalogue", "catalogue_view=tablet")).toBe("")
})
