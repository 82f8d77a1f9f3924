import { readdirSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { defaultLocale, locales, type Locale } from "./locales.js"
import { readTexts } from "./read-texts.js"

const folder = join(import.meta.dirname, "../locales")
const namespacesOf = (locale: string) =>
  readdirSync(join(folder, locale)).map((file) => file.replace(/\.json$/, ""))

/** Namespaces that a language may lack as a whole; the Admin then shows English. */
const optionalNamespaces = ["curation", "rubricLevels", "sentences"]
const pluralEnding = /_(zero|one|two|few|many|other)$/

type Tree = { [key: string]: string | Tree }

/** Texts by "namespace:path.of.keys". */
function textsOf(locale: Locale): Map<string, string> {
  const flatten = (tree: Tree, path: string): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[path + key, value]] : flatten(value, `${path}${key}.`),
    )
  return new Map(
    namespacesOf(locale).flatMap((name) => flatten(readTexts<Tree>(locale, name), `${name}:`)),
  )
}

const source = textsOf(defaultLocale)
const withoutPlural = (key: string) => key.replace(pluralEnding, "")
/** What the page fills in ({{count}}) and marks (<key>). */
const blanks = (text: string) =>
  [...new Set(text.match(/{{\s*\w+|<\/?\w+>/g)?.map((blank) => blank.replace(/\s/g, "")))].sort()

test("every language of the list has a folder of texts, and every folder is in the list", () => {
  expect(readdirSync(folder).sort()).toEqual([...locales].sort())
})

test.each(locales)("%s has every text of the English source and no other", (locale) => {
  const lacks = optionalNamespaces.filter((name) => !namespacesOf(locale).includes(name))
  const keys = (texts: Map<string, string>) =>
    [...new Set([...texts.keys()].map(withoutPlural))]
      .filter((key) => !lacks.some((name) => key.startsWith(`${name}:`)))
      .sort()
  expect(keys(textsOf(locale))).toEqual(keys(source))
})

test.each(locales)("%s has each plural form of the language, and no other", (locale) => {
  const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  const texts = textsOf(locale)
  const isCounted = (key: string) => source.has(`${withoutPlural(key)}_other`)
  const given = Map.groupBy(
    [...texts.keys()].filter((key) => pluralEnding.test(key)),
    withoutPlural,
  )
  for (const [base, forms] of given) {
    const found = forms.map((key) => pluralEnding.exec(key)?.[1])
    // i18next takes "zero" in every language, so a text may say "none" in words.
    const own = found.filter((form) => form !== "zero" || needed.includes("zero"))
    expect(own.sort(), `${locale} ${base}`).toEqual([...needed].sort())
  }
  for (const key of texts.keys())
    if (!pluralEnding.test(key)) expect(isCounted(key), `${key} needs plural forms`).toBe(false)
})

test.each(locales)("%s fills in and marks what the English source does", (locale) => {
  for (const [key, text] of textsOf(locale)) {
    const english = source.get(key) ?? source.get(`${withoutPlural(key)}_other`) ?? ""
    // "One listing" may say the number as a word, and "no listing" leave out what it counts.
    const mayBeWords = /_(zero|one|two)$/.test(key)
    if (mayBeWords) expect(blanks(english), key).toEqual(expect.arrayContaining(blanks(text)))
    else expect(blanks(text), key).toEqual(blanks(english))
  }
})

test.each(locales)("%s has no empty text, no stray space and no exclamation mark", (locale) => {
  for (const [key, text] of textsOf(locale)) {
    expect(text, key).toMatch(/^\S(.*\S)?$/s)
    expect(text, key).not.toMatch(/ {2}|[!！]|[\u0000-\u0009\u000b-\u001f]/)
  }
})

const units = "kg|g|t|[lL]|m|cm|mm|m³|[KM]B|%|كغ|غ|سم|مم|م|م³|لتر|متر|كيلوبايت|ميغابايت|ميغابكسل"
const partedUnit = new RegExp(`[\\d}] (?:${units})(?![\\p{L}³])`, "u")

test.each(locales)("%s keeps a figure and its unit on one line", (locale) => {
  expect("at most {{max}} MB").toMatch(partedUnit)
  expect("2 tons, 5 Mitglieder, {{count}} marks").not.toMatch(partedUnit)
  for (const [key, text] of textsOf(locale)) expect(text, key).not.toMatch(partedUnit)
})

/** Latin in Arabic, and Arabic or Japanese, each keep to their own signs of punctuation. */
const foreignSigns: Record<string, RegExp> = {
  Arab: /[\u0600-\u06ff]\s?[,;?]|[\u0600-\u06ff]ا\u064b/,
  Jpan: /[\u3040-\u30ff\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u3040-\u30ff\u4e00-\u9fff]|[\uff61-\uff9f～]/,
}

test.each(locales)("%s uses the punctuation of its script", (locale) => {
  const signs = foreignSigns[new Intl.Locale(locale).maximize().script ?? ""] ?? /(?!)/
  for (const [key, text] of textsOf(locale)) expect(text, key).not.toMatch(signs)
})
