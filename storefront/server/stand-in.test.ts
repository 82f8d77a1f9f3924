import { mkdtemp, readdir, rename, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { html, testStorefront } from "./testing/test-storefront.ts"

test("while the backend is away the last page of an address stands in and says so in its language", async () => {
  const body = '<html><body><main id="main" class="page"><h1>Katalog</h1></main></body></html>'
  const { url, state } = await testStorefront(() =>
    state.isAway ? new Response("away", { status: 503 }) : html(body),
  )
  const whole = await (await fetch(`${url}/de/catalogue`)).text()
  state.isAway = true
  const read = async (path: string) => {
    const response = await fetch(url + path)
    return { response, text: await response.text() }
  }
  await expect
    .poll(async () => (await read("/de/catalogue")).text, { timeout: 3000 })
    .toContain("Ein Teil von Serumpun ist gerade nicht verfügbar")
  const { response, text } = await read("/de/catalogue")
  expect(response.status).toBe(200)
  expect(response.headers.get("cache-control")).toBe("no-store")
  expect(text.replace(/<div class="notice.*?<\/div>/, "")).toBe(whole)

  const unknown = await read("/de/regions")
  expect(unknown.response.status).toBe(503)
  expect(unknown.response.headers.get("retry-after")).toBe("30")

  state.isAway = false
  await expect.poll(async () => (await read("/de/catalogue")).text, { timeout: 3000 }).toBe(whole)
})

test("a file for programs is the same while the backend is away, without a notice in it", async () => {
  const text = JSON.stringify({ province: "ID-BT" })
  const { url, state } = await testStorefront(() =>
    state.isAway
      ? new Response("away", { status: 503 })
      : new Response(text, { headers: { "Content-Type": "application/json" } }),
  )
  const read = async () => {
    const response = await fetch(`${url}/en/regions/banten/figures.json`)
    return [response.headers.get("cache-control"), await response.text()]
  }
  expect(await read()).toEqual(["private, no-cache", text])
  state.isAway = true
  await expect.poll(read, { timeout: 3000 }).toEqual(["no-store", text])
})

test("a storefront that was started again has the pages of before, unless it was built anew", async () => {
  const folder = await mkdtemp(join(tmpdir(), "serumpun-pages-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  const before = await testStorefront(() => html("<main>whole</main>"), { PAGE_DIR: folder })
  await fetch(`${before.url}/en`)
  await before.close()

  const away = () => new Response("away", { status: 503 })
  const after = await testStorefront(away, { PAGE_DIR: folder })
  after.state.isAway = true
  const answer = await fetch(`${after.url}/en`)
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining("whole")])
  await after.close()

  await rename(join(folder, "test"), join(folder, "another-build"))
  const rebuilt = await testStorefront(away, { PAGE_DIR: folder })
  rebuilt.state.isAway = true
  expect((await fetch(`${rebuilt.url}/en`)).status).toBe(503)
  expect(await readdir(folder)).toEqual(["test"])
})
