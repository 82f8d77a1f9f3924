import { locales } from "@serumpun/domain/locales"
import { expect, inject, test } from "vitest"

const stack = inject("stack")
const at = (path: string) => new URL(path, stack.storefrontUrl)
const goods = "organic-palm-sugar-block-sobang"

async function pageOf(path: string): Promise<string> {
  const response = await fetch(at(path))
  expect(response.status).toBe(200)
  return response.text()
}

const contentOf = (html: string, property: string) =>
  new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(html)?.[1]

/** schema.org data of a page. */
const dataOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? "{}") as {
    "@type"?: string
    itemListElement?: { url: string }[]
    address?: { addressCountry: string }
  }

/** Width and height from the first frame header of a JPEG. */
function sizeOf(jpeg: Buffer): [number, number] {
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xc2)
      return [jpeg.readUInt16BE(at + 7), jpeg.readUInt16BE(at + 5)]
  }
  return [0, 0]
}

test.each(locales)(
  "a listing's preview in %s is a large picture that may be kept for ever",
  async (locale) => {
    const html = await pageOf(`/${locale}/listings/${goods}`)
    const address = contentOf(html, "og:image") ?? ""
    expect(contentOf(html, "twitter:card")).toBe("summary_large_image")
    expect(contentOf(html, "og:image:alt")).toBeTruthy()
    const picture = await fetch(at(new URL(address).pathname))
    expect(picture.headers.get("content-type")).toBe("image/jpeg")
    expect(picture.headers.get("cache-control")).toContain("immutable")
    const bytes = Buffer.from(await picture.arrayBuffer())
    expect(sizeOf(bytes)).toEqual([1200, 630])
    expect(bytes.length).toBeLessThan(300_000)
  },
)

test("each language and each page has a picture of its own", async () => {
  const paths = [...locales.map((locale) => `/${locale}/listings/${goods}`), "/en/regions/banten"]
  const pictures = await Promise.all(
    paths.map(async (path) => {
      const { pathname } = new URL(contentOf(await pageOf(path), "og:image") ?? "")
      return Buffer.from(await (await fetch(at(pathname))).arrayBuffer()).toString("base64")
    }),
  )
  expect(new Set(pictures).size).toBe(paths.length)
})

test("an address of an older picture shows today's, but not for ever", async () => {
  const older = await fetch(at(`/share/listings/${goods}/en/0123456789ab.jpg`))
  expect([older.status, older.headers.get("cache-control")]).toEqual([200, "public, max-age=300"])
  const gone = [
    "/share/listings/no-such-goods/en/0123456789ab.jpg",
    "/share/regions/ID-XX/en/0123456789ab.jpg",
    "/share/people/x/en/0123456789ab.jpg",
    `/share/listings/${goods}/xx/0123456789ab.jpg`,
    `/share/listings/${goods}/en/photo.jpg`,
  ]
  for (const path of gone) expect((await fetch(at(path))).status).toBe(404)
})

test("pages of regions and producers tell machines what they hold", async () => {
  const region = dataOf(await pageOf("/en/regions/banten"))
  expect(region["@type"]).toBe("ItemList")
  const [first] = region.itemListElement ?? []
  expect((await fetch(at(new URL(first?.url ?? "").pathname))).status).toBe(200)
  const listing = await pageOf(`/en/listings/${goods}`)
  const producer = /href="(\/en\/producers\/[a-z0-9-]+)"/.exec(listing)?.[1] ?? ""
  const html = await pageOf(producer)
  expect(dataOf(html)).toMatchObject({ "@type": "Organization", address: { addressCountry: "ID" } })
  expect(contentOf(html, "og:image")).toContain("/share/producers/")
  for (const locale of locales) expect(html).toContain(`hrefLang="${locale}"`)
})

test.each(locales)(
  "new goods of a family leave as a feed in %s, which pages name",
  async (locale) => {
    const html = await pageOf(`/${locale}/listings/${goods}`)
    expect(html).toContain(`href="/${locale}/new-goods.atom?category=food"`)
    expect(await pageOf(`/${locale}`)).toContain(`href="/${locale}/new-goods.atom"`)
    expect(await pageOf(`/${locale}/catalogue?category=food%2Fsugar`)).toContain(
      `href="/${locale}/new-goods.atom?category=food"`,
    )
    expect(await pageOf(`/${locale}/catalogue`)).toContain(`href="/${locale}/new-goods.atom"`)
    const feed = await fetch(at(`/${locale}/new-goods.atom?category=food`))
    expect(feed.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8")
    const xml = await feed.text()
    expect(xml).toContain(`xml:lang="${locale}"`)
    const days = [...xml.matchAll(/<entry>.*?<updated>([^<]+)</gs)].map((match) => match[1] ?? "")
    expect(days.length).toBeGreaterThan(3)
    expect(days).toEqual(days.toSorted().toReversed())
  },
)

test("a feed of one family holds nothing of another, and of no family there is none", async () => {
  const craft = await (await fetch(at("/en/new-goods.atom?category=craft"))).text()
  expect(craft).not.toContain(goods)
  expect((await fetch(at("/en/new-goods.atom?category=nothing"))).status).toBe(404)
})
