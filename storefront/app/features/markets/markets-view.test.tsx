import type { MarketsOverview } from "@serumpun/backend/src/contracts/markets-overview.ts"
import { destinationsFor } from "@serumpun/domain/destinations"
import { firstRules } from "@serumpun/domain/destination-rules"
import { inEveryLocale, locales, type Locale } from "@serumpun/domain/locales"
import type markets from "@serumpun/domain/locales/en/markets.json"
import { gatherMarkets } from "@serumpun/domain/markets-overview"
import type { Market } from "@serumpun/domain/places"
import { readTexts } from "@serumpun/domain/read-texts"
import { renderToStaticMarkup } from "react-dom/server"
import { TranslationProvider } from "#app/lib/i18n/use-translation.ts"
import { expect, test } from "vitest"
import { createI18n } from "#app/lib/i18n/i18n.ts"
import type { LocaleTexts } from "#app/locales/resources.ts"
import { MarketsView } from "./markets-view.tsx"

const ruleTexts = inEveryLocale((locale) => readTexts<Record<string, string>>(locale, "marketRule"))
const rules = firstRules.map((rule) => ({
  ...rule,
  text: inEveryLocale((locale) => ruleTexts[locale][rule.key] ?? ""),
}))

/** Whole pepper, which needs a phytosanitary certificate everywhere. */
function overviewOf(ids: string[], without_code: string[] = []): MarketsOverview {
  const goods = { hs_code: "090411", claims_organic: false, wood_packaging: false }
  const destinations = destinationsFor(goods, [], { day: "2026-11-27", rules })
  const listings = [...ids, ...without_code].map((id) => ({ id, title: `Pepper ${id}` }))
  return {
    ...gatherMarkets(ids.map((id) => ({ id, destinations, held: [] }))),
    ...{ listings, count: listings.length, without_code },
  }
}

const namespaces = ["markets", "trade", "listingEditor", "common"]
function pageIn(locale: Locale, overview: MarketsOverview, market: Market | null = null): string {
  const texts = Object.fromEntries(
    namespaces.map((name) => [name, readTexts<LocaleTexts[string]>(locale, name)]),
  )
  return renderToStaticMarkup(
    <TranslationProvider value={createI18n(locale, texts)}>
      <MarketsView overview={overview} market={market} />
    </TranslationProvider>,
  )
}

const times = (html: string, part: string) => html.split(part).length - 1
const partOf = (html: string, id: string) => {
  const rest = html.slice(html.indexOf(`id="${id}"`))
  return rest.slice(0, rest.indexOf("</li><li id="))
}

test.each(locales)(
  "in %s a certificate says what it opens, who issues it and where it is entered",
  (locale) => {
    const html = pageIn(locale, overviewOf(["a", "b", "c"]))
    const certificate = partOf(html, "phytosanitary")
    expect(certificate).toContain(readTexts<typeof markets>(locale, "markets").issuer.phytosanitary)
    expect(certificate).toContain(ruleTexts[locale].phytosanitary)
    expect(certificate).toContain("IPPC, ISPM 12")
    expect(certificate).toContain("2026")
    expect(certificate).toContain(`/${locale}/producer/certificates/new?scheme=phytosanitary`)
    // Three sentences about the same listings, which stand once below them.
    expect(times(certificate, `/${locale}/producer/listings/b#readiness`)).toBe(1)
    expect(html).not.toMatch(/\{\{|markets:|>way\./)
  },
)

test("more than five listings fold away, and more than fifty are counted", () => {
  const ids = Array.from({ length: 60 }, (_, at) => `n${at}`)
  const certificate = partOf(pageIn("en", overviewOf(ids)), "phytosanitary")
  expect(certificate.indexOf("Pepper n4")).toBeLessThan(certificate.indexOf("<details"))
  expect(certificate.indexOf("Pepper n5<")).toBeGreaterThan(certificate.indexOf("<details"))
  expect(certificate).toContain("55 more")
  expect(certificate).toContain("10 more")
  expect(certificate).not.toContain("Pepper n50<")
})

test("one market alone stands open, and several lead to each of them", () => {
  const all = pageIn("en", overviewOf(["a"]))
  expect(all).toContain('<a href="?market=JP">Japan</a>')
  expect(all).not.toContain('<details class="details" open')
  const japan = { ...overviewOf(["a"]), ...gatherOne("JP") }
  const html = pageIn("en", japan, "JP")
  expect(html).toContain('<option value="JP" selected="">Japan</option>')
  expect(html).toContain('<details class="details" open="">')
  expect(html).not.toContain("?market=")
})

function gatherOne(market: Market) {
  const goods = { hs_code: "090411", claims_organic: false, wood_packaging: false }
  const destinations = destinationsFor(goods, [], { day: "2026-11-27", rules })
  return gatherMarkets([{ id: "a", destinations, held: [] }], [market])
}

test("without a judged listing nothing is said to be complete", () => {
  expect(pageIn("en", overviewOf([]))).toContain("No products yet")
  const html = pageIn("en", overviewOf([], ["x"]))
  expect(html).toContain("/en/producer/listings/x?part=kind#hs_code")
  expect(html).not.toContain("No certificate is missing")
})
