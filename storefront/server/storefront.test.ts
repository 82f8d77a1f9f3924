import { expect, test, vi } from "vitest"
import { loadStaticFiles } from "./static-files.ts"
import { html, testStorefront } from "./testing/test-storefront.ts"

test("a shared page is rendered once and revalidated with 304", async () => {
  const { url, state } = await testStorefront(() => html("home"))
  const first = await fetch(`${url}/en`, { headers: { "accept-encoding": "br, gzip" } })
  const etag = first.headers.get("etag") ?? ""
  const again = await fetch(`${url}/en`, { headers: { "if-none-match": etag } })

  expect(first.headers.get("content-encoding")).toBe("br")
  expect(first.headers.get("content-security-policy")).toContain("script-src 'self';")
  expect(again.status).toBe(304)
  expect(state.rendered).toBe(1)
})

test("a reader who leaves while a page renders spoils it for nobody", async () => {
  let finish = () => {}
  const finished = new Promise<void>((resolve) => (finish = resolve))
  const { url, state } = await testStorefront(async (request) => {
    await finished
    // As the framework does: an aborted request is answered with an error.
    return request.signal.aborted ? new Response("aborted", { status: 500 }) : html("whole")
  })
  const leaving = new AbortController()
  const first = fetch(`${url}/en/catalogue`, { signal: leaving.signal })
  await expect.poll(() => state.rendered).toBe(1)
  const others = Array.from({ length: 20 }, () => fetch(`${url}/en/catalogue`))
  // All of them have arrived when one more, asked after them, has been answered.
  await fetch(`${url}/healthz`)
  leaving.abort()
  await expect(first).rejects.toThrow("aborted")
  await fetch(`${url}/healthz`)
  finish()

  for (const response of await Promise.all(others)) {
    expect(response.status).toBe(200)
    expect(await response.text()).toBe("whole".padEnd(2000, "."))
  }
  expect(state.rendered).toBe(1)
})

test("an error is told to everyone who waited, and the next reader gets a new try", async () => {
  let isBroken = true
  const { url } = await testStorefront(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    if (isBroken) throw new Error("broken on purpose")
    return html("whole")
  })
  const silent = vi.spyOn(console, "error").mockImplementation(() => undefined)
  const waiting = await Promise.all(Array.from({ length: 5 }, () => fetch(`${url}/en`)))
  silent.mockRestore()
  expect(waiting.map(({ status }) => status)).toEqual([500, 500, 500, 500, 500])

  isBroken = false
  expect((await fetch(`${url}/en`)).status).toBe(200)
})

test("a shared page holds nothing of the reader who asked first, and HEAD tells its length", async () => {
  const { url } = await testStorefront((request) => html(String(request.headers.get("cookie"))))
  const page = await fetch(`${url}/en`, { headers: { cookie: "basket=secret" } })
  expect(await page.text()).toBe("null".padEnd(2000, "."))
  const head = await fetch(`${url}/en`, {
    method: "HEAD",
    headers: { "accept-encoding": "identity" },
  })
  expect(head.headers.get("content-length")).toBe("2000")
})

test("each currency and each query has its own page", async () => {
  const { url, state } = await testStorefront((request) => html(request.url))
  await fetch(`${url}/en`)
  await fetch(`${url}/en`, { headers: { cookie: "currency=EUR" } })
  await fetch(`${url}/en?page=2`)
  expect(state.rendered).toBe(3)
})

test("a new version of the catalogue shows within a second", async () => {
  let text = "before"
  const { url, state } = await testStorefront(() => html(text))
  await fetch(`${url}/en`)
  text = "after"
  state.version = "1"
  await expect
    .poll(async () => (await fetch(`${url}/en`)).text(), { timeout: 1000, interval: 50 })
    .toContain("after")
})

test("personal pages, errors and answers with a cookie are never shared", async () => {
  const { url, state } = await testStorefront((request) =>
    request.url.endsWith("/listings/cookie")
      ? html("a", { "Set-Cookie": "a=1" })
      : new Response("no", { status: request.url.endsWith("/gone") ? 404 : 200 }),
  )
  for (const path of ["/en/account", "/en/listings/cookie", "/en/listings/gone"]) {
    await fetch(url + path)
    const second = await fetch(url + path)
    expect(second.headers.get("etag") && second.status === 304, path).toBeFalsy()
  }
  expect(state.rendered).toBe(6)
  expect((await fetch(`${url}/en/account`)).headers.get("cache-control")).toBe("no-store")
})

test("a form from elsewhere is refused with a sentence, our own passes", async () => {
  const { url } = await testStorefront(async (request) => new Response(await request.text()))
  const post = (headers: Record<string, string>) =>
    fetch(`${url}/en/rfq`, { method: "POST", body: new URLSearchParams("a=1"), headers })

  const foreign = await post({ origin: "https://evil.example" })
  expect(foreign.status).toBe(403)
  expect(await foreign.text()).toMatch(/sent from another site/)
  expect((await post({})).status).toBe(403)
  expect(await (await post({ origin: url })).text()).toBe("a=1")
})

test("what the server refuses, it refuses in the language of the address, with a way on", async () => {
  const { url } = await testStorefront(async () => new Response("a page"))
  const form = { method: "POST", body: new URLSearchParams("a=1") }
  const asked: [string, RequestInit, number, RegExp][] = [
    ["/de/rfq", form, 403, /von einer anderen Website/],
    [
      "/id/rfq",
      { ...form, headers: { origin: url, "content-type": "text/plain" } },
      415,
      /formulir/,
    ],
    ["/ja/rfq", { method: "DELETE" }, 405, /フォームから送信/],
    ["/de/catalogue%2Fx", {}, 400, /so geschrieben/],
    [`/ar/${"x".repeat(2100)}`, {}, 414, /2,000 حرف/],
  ]
  for (const [path, init, status, sentence] of asked) {
    const answer = await fetch(url + path, init)
    const text = await answer.text()
    expect([answer.status, text], path).toEqual([status, expect.stringMatching(sentence)])
    expect(text).toContain(`href="${path.slice(0, 3)}"`)
  }
})

test("a body beyond the limit is refused, announced or not", async () => {
  const { url } = await testStorefront(async (request) => new Response(await request.text()))
  const big = "x".repeat(600 * 1024)
  const type = { "content-type": "application/x-www-form-urlencoded" }
  const announced = await fetch(`${url}/en/rfq`, {
    method: "POST",
    body: big,
    headers: { origin: url, ...type },
  }).then(
    (response) => response.status,
    () => "connection closed",
  )
  expect([413, "connection closed"]).toContain(announced)

  const init: RequestInit & { duplex: "half" } = {
    method: "POST",
    body: new Blob([big]).stream(),
    headers: { origin: url, ...type },
    duplex: "half",
  }
  const streamed = await fetch(`${url}/en/rfq`, init).then(
    (response) => response.status,
    () => "connection closed",
  )
  expect([413, "connection closed"]).toContain(streamed)
})

test("a page that stumbled over a body still lets its sender know what was wrong with it", async () => {
  const { url } = await testStorefront((request) =>
    request.formData().then(
      () => new Response("saved"),
      () => new Response("an error page", { status: 500 }),
    ),
  )
  const post = (type: string, body: string) =>
    fetch(`${url}/en/rfq`, { method: "POST", body, headers: { origin: url, "content-type": type } })
  const whole = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n'

  expect(await (await post("multipart/form-data; boundary=b", whole)).text()).toBe("saved")
  const half = await post("multipart/form-data; boundary=b", whole.slice(0, 50))
  expect([half.status, await half.text()]).toEqual([400, expect.stringMatching(/send it again/)])
  for (const type of ["application/json", "text/plain", "multipart/form-data"])
    expect((await post(type, whole)).status, type).toBe(415)
})

test("health names what is down", async () => {
  const { url, state } = await testStorefront(() => html("home"))
  const up = await fetch(`${url}/healthz`)
  expect(up.status).toBe(200)
  expect(await up.json()).toEqual({
    status: "up",
    database: "up",
    search: "up",
    backend: "up",
    mail: { waiting: 2, failed: 1 },
  })

  state.isDatabaseUp = false
  const down = await fetch(`${url}/healthz`)
  expect(down.status).toBe(503)
  expect(await down.json()).toEqual({
    status: "down",
    database: "down",
    search: "up",
    backend: "up",
    mail: null,
  })
})

test("pictures come from the backend's folder and from nowhere else", async () => {
  const { url } = await testStorefront(() => html("home"))
  expect((await fetch(`${url}/media/a/b-640.avif`)).status).toBe(200)
  for (const path of ["/media/..%2fstore", "/media/%2e%2e/store", "/media/a/%2e%2e%2fstore"]) {
    const response = await fetch(url + path)
    const text = await response.text()
    expect([400, 404].includes(response.status) || text.includes("home"), path).toBe(true)
  }
})

test("a worker that was switched off is answered with one that keeps nothing, which no cache may hold", async () => {
  const files = await loadStaticFiles(new URL("../public/", import.meta.url))
  const off = await testStorefront(() => html("page"), { WORKSPACE_WORKER: "off" }, files)
  const answer = await fetch(`${off.url}/workspace-worker.js`)
  expect(answer.headers.get("content-type")).toContain("text/javascript")
  expect(answer.headers.get("cache-control")).toBe("no-cache")
  const script = await answer.text()
  expect(script).toContain("caches.delete(name)")
  expect(script).not.toContain('"fetch"')
  const on = await testStorefront(() => html("page"), {}, files)
  expect(await (await fetch(`${on.url}/workspace-worker.js`)).text()).toContain("page")
})

test("a search counts for each reader, also on a page that comes from the cache, and the mark stays here", async () => {
  const mark = { "X-Sought": "none;en;;vanilla" }
  const { url, state, close } = await testStorefront(() => html("nothing found", mark))
  for (const version of [140, 140, 141]) {
    const headers = { "user-agent": `Mozilla/5.0 Firefox/${version}.0` }
    const answer = await fetch(`${url}/en/catalogue?q=vanilla`, { headers })
    expect(answer.headers.get("x-sought")).toBeNull()
  }
  await fetch(`${url}/en/catalogue?q=vanilla`, { headers: { "user-agent": "SomeBot/1.0" } })
  expect(state.rendered).toBe(1)
  await close()
  expect(state.sought.map((text) => (JSON.parse(text) as { rows: object[] }).rows)).toEqual([
    [expect.objectContaining({ text: "vanilla", people: 2, searches: 2, not_found: 2 })],
  ])
})
