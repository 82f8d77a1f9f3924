import { readdirSync, readFileSync } from "node:fs"
import { locales, requiredLocales, type Locale } from "@serumpun/domain/locales"
import { expect, test } from "vitest"

/** The rows of the tables of docs/terms.md, each with the cells under its header. */
function readTables(): Record<string, string>[][] {
  const blocks = readFileSync("docs/terms.md", "utf8").match(/(?:^\|.*\n)+/gm) ?? []
  return blocks.map((block) => {
    const [header = [], , ...rows] = block
      .trim()
      .split("\n")
      .map((line) =>
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      )
    return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [header[at], cell])))
  })
}

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value]
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : []
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"))
const filesIn = (folder: string) => readdirSync(folder).map((name) => `${folder}/${name}`)

const interfaceTexts = (locale: Locale) =>
  filesIn(`domain/locales/${locale}`).flatMap((file) => stringsOf(readJson(file)))

/** What the demo's files say in one language: the values under its code, at any depth. */
function demoTexts(value: unknown, locale: Locale): string[] {
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    key === locale ? stringsOf(part) : demoTexts(part, locale),
  )
}

const demo = ["scripts/demo/data/listings", "scripts/demo/data/producers"]
  .flatMap(filesIn)
  .map(readJson)

const [terms = [], avoided = []] = readTables()

/** A language may start without a column; from its first term on, it needs them all. */
const listed = locales.filter((locale) => terms.some((row) => row[locale]))

test.each(listed)("every term of the list is what the texts in %s say", (locale) => {
  const texts = interfaceTexts(locale).join("\n").toLocaleLowerCase(locale)
  for (const row of terms) {
    expect(row[locale], `${row.idea} has no term in ${locale}`).toBeTruthy()
    expect(texts, row.idea).toContain(row[locale]!.toLocaleLowerCase(locale))
  }
})

/** "商品 (except 商品代金)" → the word, and what it may be part of. */
function readAvoided(cell: string): { word: string; except: string[] }[] {
  return cell.split(",").map((entry) => {
    const [word = "", except] = entry.replace(")", "").split("(except")
    return { word: word.trim(), except: except ? [except.trim()] : [] }
  })
}

/** A word as such, in scripts with spaces; Arabic may set "and", "in", "for" and "the" before it. */
function finds(word: string): RegExp {
  const isSpaced = !/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(word)
  return new RegExp(isSpaced ? `(?<!\\p{L})[وفبلك]?(?:ال)?${word}(?!\\p{L})` : word, "iu")
}

test.each(locales)("no text in %s says a word that the list replaces", (locale) => {
  const texts = [...interfaceTexts(locale), ...demoTexts(demo, locale)]
  expect(texts.length).toBeGreaterThan(1000)
  const faults = avoided
    .filter(({ language }) => language === locale)
    .flatMap(({ not = "", but }) => readAvoided(not).map((entry) => ({ ...entry, but })))
    .flatMap(({ word, except, but }) =>
      texts
        .map((text) => except.reduce((left, allowed) => left.replaceAll(allowed, ""), text))
        .filter((text) => finds(word).test(text))
        .map((text) => `"${word}" is ${but} in docs/terms.md: ${text.slice(0, 80)}`),
    )
  expect(faults).toEqual([])
})

test("the list holds terms of the languages that every listing must have", () => {
  expect(terms.length).toBeGreaterThan(40)
  expect(listed).toEqual(expect.arrayContaining([...requiredLocales]))
})
