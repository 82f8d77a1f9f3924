import { locales } from "@serumpun/domain/locales"
import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { allTexts } from "#app/locales/all.server.ts"
import { getI18n } from "./i18n.server.ts"
import { fixedT } from "./fixed-t.ts"
import { TranslationProvider, useTranslation } from "./use-translation.ts"

test("there is one t for a language and its namespaces", () => {
  expect(fixedT(getI18n("en"), "trade")).toBe(fixedT(getI18n("en"), "trade"))
  expect(fixedT(getI18n("en"), ["trade", "common"])).not.toBe(fixedT(getI18n("en"), "trade"))
  expect(fixedT(getI18n("de"), "trade")).not.toBe(fixedT(getI18n("en"), "trade"))
})

test("it says the same as i18next's own, the first time and every time", () => {
  for (const locale of ["en", "ar"] as const) {
    const own = getI18n(locale).getFixedT(locale, ["trade", "common"] as const)
    const t = fixedT(getI18n(locale), ["trade", "common"] as const)
    for (const turn of [1, 2]) {
      expect(t("certificate.halal"), `turn ${turn}`).toBe(own("certificate.halal"))
      expect(t("common:site.name"), `turn ${turn}`).toBe(own("common:site.name"))
    }
    for (const count of [0, 1, 2, 3, 11, 100]) {
      const options = { count, amount: String(count) }
      expect(t("common:unit.amount.pc", options)).toBe(own("common:unit.amount.pc", options))
    }
  }
})

test("a key without a text stays the key", () => {
  const t = fixedT(getI18n("en"), "trade") as unknown as (key: string) => string
  expect([t("no.such"), t("no.such")]).toEqual(["no.such", "no.such"])
})

function Name() {
  return useTranslation("common").t("site.name")
}

test("a component reads the language of the page around it, and says so when there is none", () => {
  const value = getI18n("ar")
  const page = createElement(TranslationProvider, { value }, createElement(Name))
  expect(renderToStaticMarkup(page)).toContain(fixedT(value, "common")("site.name"))
  expect(() => renderToStaticMarkup(createElement(Name))).toThrow("TranslationProvider")
})

type Own = (key: string, options?: object) => string
/** Every text of a language by its key, plural forms as one. */
function keysOf(texts: object, prefix: string): string[] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) =>
    typeof text === "string"
      ? [prefix + key.replace(/_(?:zero|one|two|few|many|other)$/, "")]
      : keysOf(text as object, `${prefix}${key}.`),
  )
}

const counts = [0, 1, 2, 3, 11, 100, 1.5]
const blanksIn = (text: string) => [...text.matchAll(/\{\{([^{}]+)\}\}/g)].map(([, blank]) => blank)

test.each(locales)("every text of %s is filled in as i18next fills it in", (locale) => {
  const texts = allTexts[locale] ?? {}
  const own = getI18n(locale).getFixedT(locale, "common") as unknown as Own
  const t = fixedT(getI18n(locale), "common") as unknown as Own
  const whole = Object.fromEntries(
    blanksIn(JSON.stringify(texts)).map((blank = "") => {
      const [name = "", format] = blank.split(",")
      return [name.trim(), format ? 1234.5 : `<a> & $& $1 "${name.trim()}"`]
    }),
  )
  const { count: _count, context: _context, ...blanks } = whole
  const keys = new Set(
    Object.entries(texts).flatMap(([name, own]) => keysOf(own as object, `${name}:`)),
  )
  expect(keys.size).toBeGreaterThan(2000)
  const differing: string[] = []
  const compare = (key: string, options?: object) => {
    if (t(key, options) !== own(key, options)) differing.push(`${key} ${JSON.stringify(options)}`)
  }
  for (const key of keys) {
    compare(key)
    compare(key, blanks)
    // Without a number, a text in plural forms is not found and stays its key.
    if (own(key).includes("{{") || key.endsWith(`:${own(key)}`))
      for (const count of counts) compare(key, { ...blanks, count })
  }
  expect(differing).toEqual([])
})

test("what is no blank is left to i18next", () => {
  const own = getI18n("en").getFixedT("en", "common") as unknown as Own
  const t = fixedT(getI18n("en"), "common") as unknown as Own
  for (const options of [{ lng: "de" }, { ns: "trade" }, { defaultValue: "none" }, { count: "2" }])
    for (const key of ["site.name", "unit.amount.kg", "no.such"])
      expect(t(key, options), `${key} ${JSON.stringify(options)}`).toBe(own(key, options))
})
