import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { expect, inject, test } from "vitest"
import { locales } from "@serumpun/domain/locales"
import { findFreePort } from "../../scripts/start/ports.ts"
import { root } from "../../scripts/start/settings.ts"
import { waitUntil } from "../support/actors.ts"

const stack = inject("stack")
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(stack.storefrontUrl + path, { headers, redirect: "manual" })

type Hit = {
  external_id: number
  title: string
  price_from: number
  hs_code: string
  image: { base: string } | null
}
type Answer = { hits: Hit[]; total: number; facets: object; took_ms: number }
const catalogue = async (query: Record<string, string>) =>
  (await (await get(`/api/catalogue?${new URLSearchParams(query)}`)).json()) as Answer

test("thirty-nine goods are in the catalogue; raw rattan is not", async () => {
  const { total } = await catalogue({ locale: "en", province: "ID-KU" })
  expect(total).toBeGreaterThanOrEqual(5)
  const { hits } = await catalogue({ locale: "en", q: "raw rattan poles" })
  expect(hits.map(({ external_id }) => external_id)).not.toContain(10)
})

test.each([
  ["en", "plam sugar"],
  ["en", "gula aren"],
  ["id", "gula aren"],
  ["ja", "パームシュガ"],
  ["ja", "パームシュッガー"],
  ["de", "Palmzuker"],
  ["ar", "سكر النخيل"],
])("in %s, “%s” finds organic palm sugar first", async (locale, q) => {
  const { hits } = await catalogue({ locale, q })
  expect([1, 2]).toContain(hits[0]?.external_id)
})

test("籐 is rattan in Japanese", async () => {
  const { hits } = await catalogue({ locale: "ja", q: "籐" })
  expect(hits.some(({ external_id }) => [5, 6, 7, 8, 9].includes(external_id))).toBe(true)
})

test("coconut sugar is also shown for palm sugar's other name, never the reverse", async () => {
  const { hits } = await catalogue({ locale: "en", q: "palm sugar" })
  expect(hits.map(({ external_id }) => external_id)).not.toContain(3)
})

test("a picture says what it is, AVIF included", async () => {
  const { hits } = await catalogue({ locale: "en", q: "palm sugar" })
  const { base } = hits[0]?.image ?? { base: "" }
  const typeOf = async (ending: string) =>
    (await get(`${base}-640.${ending}`)).headers.get("content-type")
  expect(await typeOf("jpg")).toBe("image/jpeg")
  expect(await typeOf("webp")).toBe("image/webp")
  // Until AVIF is encoded, WebP stands in for it.
  expect(await typeOf("avif")).toMatch(/^image\/(avif|webp)$/)
})

test("an unknown language goes to the best by Accept-Language and keeps the path", async () => {
  const answer = await get("/xx/catalogue?q=rattan", { "accept-language": "ja,en;q=0.5" })
  expect(answer.status).toBeGreaterThanOrEqual(301)
  expect(answer.headers.get("location")).toBe("/ja/catalogue?q=rattan")
})

test.each([
  "page=99999999",
  "page=-1",
  "page=abc",
  "province=XX",
  "category=%00",
  "sort=evil",
  `q=${"x".repeat(3000)}`,
])("an absurd catalogue address (%s) is no server error", async (query) => {
  const answer = await get(`/en/catalogue?${query}`)
  expect(answer.status).toBeLessThan(500)
})

test.each(["/en/listings/no-such-thing", "/de/producers/nobody", "/ja/nowhere"])(
  "%s is a 404 page with a way out",
  async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain("/catalogue")
  },
)

test("a public page is whole without JavaScript, ships no React, and says its languages", async () => {
  const html = await (await get("/en/listings/organic-palm-sugar-block-sobang")).text()
  expect(html).not.toContain("entry.client")
  for (const locale of locales) expect(html).toContain(`hrefLang="${locale}"`)
  expect(html).toContain("1702.90")
  expect(html).toContain("Incoterms 2020")
})

test.each(["", "/catalogue", "/regions", "/regions/banten", "/how-it-works"])(
  "/en%s names itself, its address and its translations to search engines",
  async (path) => {
    const html = await (await get(`/en${path}`)).text()
    const head = html.slice(0, html.indexOf("</head>"))
    expect(head).not.toContain("Something went wrong")
    expect(head).toMatch(/<meta name="description" content="[^"]{40,}"/)
    expect(head).toMatch(new RegExp(`rel="canonical" href="https?://[^/"]+/en${path}"`))
    for (const locale of locales)
      expect(head).toMatch(
        new RegExp(`hrefLang="${locale}" href="https?://[^/"]+/${locale}${path}"`),
      )
  },
)

test("an unchanged page is answered with 304", async () => {
  const first = await get("/en/catalogue")
  const etag = first.headers.get("etag") ?? ""
  expect(etag).not.toBe("")
  expect((await get("/en/catalogue", { "if-none-match": etag })).status).toBe(304)
})

test("a form from another site is refused", async () => {
  const answer = await fetch(`${stack.storefrontUrl}/en/rfq/items`, {
    method: "POST",
    headers: {
      origin: "https://evil.example",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: "intent=add&listing_id=x&quantity=1",
  })
  expect(answer.status).toBe(403)
})

test("without the search server the catalogue still lists and filters, and says so", async () => {
  const port = await findFreePort()
  const storefront = spawn(process.execPath, ["server/main.ts"], {
    cwd: join(root, "storefront"),
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
      BACKEND_URL: stack.backendUrl,
      MEILISEARCH_HOST: "http://127.0.0.1:9",
      MEILISEARCH_SEARCH_KEY: "none",
      SESSION_SECRET: "x".repeat(40),
      STOREFRONT_SECRET: "y".repeat(40),
      PUBLISHABLE_KEY: stack.publishableKey,
    },
    stdio: "ignore",
  })
  try {
    const url = `http://localhost:${port}`
    await waitUntil(
      () =>
        fetch(`${url}/en`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { every_ms: 200 },
    )
    const html = await (await fetch(`${url}/en/catalogue?province=ID-BT&q=palm`)).text()
    expect(html).toContain("organic-palm-sugar-block-sobang")
    expect(html).toContain("Search is limited")
    const health = await fetch(`${url}/healthz`)
    expect(health.status).toBe(503)
    expect(await health.json()).toMatchObject({ search: "down", database: "up" })
  } finally {
    storefront.kill()
    await once(storefront, "exit")
  }
})
