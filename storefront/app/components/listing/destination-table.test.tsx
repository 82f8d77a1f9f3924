import { destinationsFor, marketStates } from "@serumpun/domain/destinations"
import { firstRules } from "@serumpun/domain/destination-rules"
import { formatCountry } from "@serumpun/domain/format"
import { inEveryLocale, locales, type Locale } from "@serumpun/domain/locales"
import { markets, type Market } from "@serumpun/domain/places"
import type trade from "@serumpun/domain/locales/en/trade.json"
import { readTexts } from "@serumpun/domain/read-texts"
import { renderToStaticMarkup } from "react-dom/server"
import { TranslationProvider } from "#app/lib/i18n/use-translation.ts"
import { expect, test } from "vitest"
import { createI18n } from "#app/lib/i18n/i18n.ts"
import type { LocaleTexts } from "#app/locales/resources.ts"
import { DestinationTable } from "./destination-table.tsx"

const today = "2026-11-27"
type Trade = typeof trade
const tradeIn = (locale: Locale) => readTexts<Trade>(locale, "trade")
const nameOf = (locale: Locale, market: Market) =>
  market === "EU" ? tradeIn(locale).market.EU : formatCountry(locale, market)

/** The first rules, with their texts. */
const textsOf = inEveryLocale((locale) => readTexts<Record<string, string>>(locale, "marketRule"))
const rules = firstRules.map((rule) => ({
  ...rule,
  text: inEveryLocale((locale) => textsOf[locale][rule.key] ?? ""),
}))

const halal = {
  scheme: "halal" as const,
  scope: inEveryLocale(() => "Palm sugar"),
  scope_hs: ["17"],
  valid_from: "2026-01-01",
  valid_until: "2027-01-01",
  status: "verified" as const,
}

function tableIn(locale: Locale, hs_code: string): string {
  const goods = { hs_code, claims_organic: false, wood_packaging: false }
  const texts = { trade: tradeIn(locale) } as LocaleTexts
  return renderToStaticMarkup(
    <TranslationProvider value={createI18n(locale, texts)}>
      <DestinationTable
        title="Markets"
        destinations={destinationsFor(goods, [halal], { day: today, rules })}
      />
    </TranslationProvider>,
  )
}

/** The rows of a table, each with the text that a screen reader reads of it. */
const rowsOf = (html: string) =>
  html
    .slice(html.indexOf("<tbody"))
    .split("<tr")
    .slice(1)
    .map((row) => ({ html: row, text: row.replace(/<[^>]*>/g, " ") }))

test.each(locales)(
  "in %s every market stands in a row of its own, with its state in words",
  (locale) => {
    const { marketState } = tradeIn(locale)
    const rows = rowsOf(tableIn(locale, "170290"))
    expect(rows).toHaveLength(markets.length)
    for (const [at, market] of markets.entries()) {
      expect(rows[at]?.html).toContain(`<th scope="row">${nameOf(locale, market)}</th>`)
      const state = market === "EU" ? "not_yet" : "check"
      expect(rows[at]?.text).toContain(marketState[state])
      for (const other of marketStates.filter((one) => one !== state))
        expect(rows[at]?.html).not.toContain(`data-market-state="${other}"`)
    }
  },
)

test.each(locales)(
  "in %s what is missing is named, and each rule with its source and month",
  (locale) => {
    const { certificate, destination } = tradeIn(locale)
    const rule = textsOf[locale]
    const [eu] = rowsOf(tableIn(locale, "170290"))
    expect(eu?.text).toContain(destination.missing.replace("{{certificates}}", certificate.haccp))
    expect(eu?.text).toContain(rule.eu_food_hygiene)
    expect(eu?.text).toContain("Regulation (EC) No 852/2004, Articles 5 and 10")
    expect(eu?.text).toContain("2026")
  },
)

test.each(locales)("in %s a market that asks for no certificate says so", (locale) => {
  const rows = rowsOf(tableIn(locale, "830629"))
  const silent = rows.filter(({ text }) => text.includes(tradeIn(locale).destination.none))
  expect(silent).toHaveLength(markets.length - 1)
})

test("icons are hidden from screen readers, since the words beside them say the same", () => {
  const html = tableIn("en", "170290")
  expect(html.match(/<svg/g)?.length).toBe(html.match(/<svg[^>]* aria-hidden="true"/g)?.length)
})
