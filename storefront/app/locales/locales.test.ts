import { expect, test } from "vitest"
import { locales, type Locale } from "@serumpun/domain/locales"
import { allTexts as all } from "./all.server.ts"

const pluralEnding = /_(zero|one|two|few|many|other)$/

function texts(node: object, path = ""): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] => {
    const here = path ? `${path}.${key}` : key
    return typeof value === "string" ? [[here, value]] : texts(value as object, here)
  })
}

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/{{(\w+)/g)].map((match) => match[1]))].sort()

test.each(locales)("%s has every text of the English source and no other", (locale) => {
  const keys = (language: Locale) => [
    ...new Set(texts(all[language]!).map(([key]) => key.replace(pluralEnding, ""))),
  ]
  expect(keys(locale).sort()).toEqual(keys("en").sort())
})

test.each(locales)("%s uses the placeholders of the English source", (locale) => {
  const source = new Map(texts(all.en!).map(([key, text]) => [key, placeholders(text)]))
  for (const [key, text] of texts(all[locale]!)) {
    const expected = source.get(key) ?? source.get(key.replace(pluralEnding, "_other")) ?? []
    // "One listing" may say the number as a word.
    const isSpelledOut = pluralEnding.test(key) && !key.endsWith("_other")
    if (isSpelledOut) expect(expected, key).toEqual(expect.arrayContaining(placeholders(text)))
    else expect(placeholders(text), key).toEqual(expected)
  }
})

test.each(locales)("%s has no empty text and no exclamation mark", (locale) => {
  for (const [key, text] of texts(all[locale]!)) {
    expect(text.trim(), key).not.toBe("")
    expect(text, key).not.toMatch(/[!!]/)
  }
})

test.each(locales)("%s has a plural form for every number it needs", (locale) => {
  const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  const keys = new Set(texts(all[locale]!).map(([key]) => key))
  for (const key of keys) {
    if (!key.endsWith("_other")) continue
    const base = key.replace(/_other$/, "")
    const given = needed.filter((form) => keys.has(`${base}_${form}`))
    // Symbols such as "kg" do not change, so "other" alone is also complete.
    if (given.length > 1 && locale !== "ar") expect(given, base).toEqual(needed)
  }
})
