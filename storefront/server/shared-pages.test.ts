import type { IncomingMessage } from "node:http"
import { expect, test } from "vitest"
import { createPageCache } from "./page-cache.ts"
import type { RenderPage } from "./render-page.ts"
import { createSharedPages } from "./shared-pages.ts"
import { TookTooLong } from "./within-limit.ts"

const url = new URL("http://localhost/en")
const req = { url: "/en", headers: {} } as IncomingMessage
const catalogue = {
  version: () => "1",
  isSettling: () => false,
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
