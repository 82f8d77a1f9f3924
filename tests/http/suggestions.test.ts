import { type Locale, locales } from "@serumpun/domain/locales"
import { expect, inject, test, vi } from "vitest"
import { textsIn } from "../support/texts.ts"

const { storefrontUrl } = inject("stack")

type Row = { label: string; note: string; href: string; picture?: string | null }

async function suggest(locale: string, q: string): Promise<{ suggestions: Row[]; said: string }> {
  const query = new URLSearchParams({ q })
  const response = await fetch(`${storefrontUrl}/${locale}/catalogue/suggest?${query}`)
  expect(response.status).toBe(200)
  return (await response.json()) as { suggestions: Row[]; said: string }
}

async function totalOf(locale: string, href: string): Promise<number> {
  const { searchParams } = new URL(href, storefrontUrl)
  searchParams.set("locale", locale)
  const response = await fetch(`${storefrontUrl}/api/catalogue?${searchParams}`)
  return ((await response.json()) as { total: number }).total
}

const typed = [
  ["pa", "palm su", "HS 1702", "sugar halal", "moq 50", "java", "organic jas"],
  ["gula", "gula aren halal", "kopi", "rotan jepang"],
  ["palmzuck", "korb unter 100 kg", "pfefer"],
  ["ラタン", "こしょう", "HACCP"],
  ["سكر", "حلال", "روطان"],
].flat()

/** Rows that lead to a page of the catalogue, beside what their counts should say. */
async function compare(locale: Locale, q: string) {
  const t = textsIn(locale)
  const { suggestions, said } = await suggest(locale, q)
  expect(said).toBe(t("common:search.count", { count: suggestions.length }))
  const rows = suggestions.filter(({ href }) => href.includes("/catalogue?"))
  const counts = await Promise.all(rows.map(({ href }) => totalOf(locale, href)))
  expect(counts).not.toContain(0)
  return {
    told: rows.map(({ href, note }) => `${href} ${note}`),
    right: rows.map(
      ({ href }, at) => `${href} ${t("common:facet.results", { count: counts[at] })}`,
    ),
  }
}

test.each(locales)("in %s every count of the type-ahead is the page's", async (locale) => {
  let counted = 0
  for (const q of typed) {
    // Tests beside this one publish goods, which may come between the two answers.
    await vi.waitFor(async () => {
      const { told, right } = await compare(locale, q)
      expect(told).toEqual(right)
      counted += told.length
    }, 5000)
  }
  expect(counted).toBeGreaterThan(typed.length)
})

test("goods come with picture, price and minimum order; makers and regions lead to their pages", async () => {
  const { suggestions } = await suggest("en", "coconut sugar")
  const goods = suggestions.find(({ href }) => href.includes("/listings/"))
  expect(goods?.note).toMatch(/^from US\$[\d.]+ \/ \S+ · Minimum order /)
  const picture = await fetch(storefrontUrl + String(goods?.picture))
  expect(picture.headers.get("content-type")).toBe("image/webp")
  const regions = await suggest("de", "Bali")
  expect(regions.suggestions.map(({ href }) => href)).toContain("/de/regions/bali")
  const { suggestions: makers } = await suggest("en", "koperasi")
  const maker = makers.find(({ href }) => href.includes("/producers/"))
  expect((await fetch(storefrontUrl + String(maker?.href))).status).toBe(200)
})

test("what was understood is offered as such", async () => {
  const { suggestions } = await suggest("en", "HS 1702")
  expect(suggestions[0]).toMatchObject({ label: "HS code 1702", href: "/en/catalogue?q=HS+1702" })
})

test("odd input gets an empty or a short answer, never an error", async () => {
  for (const q of ["", " ", '"', "\u0000\u0007", "x".repeat(3000), "(((", "%", "a OR b = 'c'"]) {
    const { suggestions } = await suggest("en", q)
    expect(suggestions.length).toBeLessThan(20)
  }
})
