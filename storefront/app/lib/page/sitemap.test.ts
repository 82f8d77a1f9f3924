import { locales } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import { sitemapIndexXml, sitemapXml } from "./sitemap.ts"

test("each page stands in every language with its translations", () => {
  const xml = sitemapXml("https://x.example", ["/regions/banten"])
  expect(xml.match(/<url>/g)).toHaveLength(locales.length)
  expect(xml).toContain("<loc>https://x.example/ja/regions/banten</loc>")
  expect(xml).toContain('hreflang="x-default" href="https://x.example/en/regions/banten"')
})

test("addresses cannot break out of the document", () => {
  expect(sitemapIndexXml(["https://x.example/?a=1&b=<"])).toContain("a=1&amp;b=&lt;")
})
