import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { expect, test } from "vitest"
import {
  inEveryLocale,
  locales,
  localized,
  optionalLocales,
  requiredLocales,
  shownIn,
} from "./locales.js"

const root = join(import.meta.dirname, "../..")
const code = `(?:${locales.join("|")})`
/** Three codes in a row: in an array, a union or a destructuring. */
const rows = [
  new RegExp(`(?:"${code}"\\s*[,|]\\s*){2}"${code}"`),
  new RegExp(`[[{]\\s*(?:${code}\\s*,\\s*){2}${code}\\b`),
]

/** Whether some pair of braces holds entries for three languages. */
function hasTable(source: string): boolean {
  const open: Set<string>[] = [new Set()]
  for (const [token] of source.matchAll(/[{}]|\b[a-z]{2}:/g)) {
    if (token === "{") open.push(new Set())
    else if (token === "}") open.splice(-1, 1)
    else if (locales.some((locale) => token === `${locale}:`)) open.at(-1)?.add(token)
    if ((open.at(-1)?.size ?? 0) >= 3) return true
  }
  return false
}

const allowed: Record<string, string> = {
  "domain/src/locales.ts": "the one list",
  "search/src/vocabulary.ts": "words of more languages than the pages have; none must be there",
  "search/src/vocabulary-rows.ts": "the same",
  "search/src/bench/synthetic-words.ts": "words for made-up listings of a measurement",
  "storefront/app/routes/styleguide.tsx": "examples; other languages show the English ones",
  "backend/src/modules/quote/migrations/Migration20261126090600.ts": "history",
  "tests/http/rfq.test.ts": "one good's name in some languages",
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory())
      return /^(node_modules|dist|build|\..*)$/.test(entry.name) ? [] : sources(path)
    return /\.(ts|tsx|cjs|js)$/.test(entry.name) ? [path] : []
  })
}

test("no other file lists the languages, so that one entry adds a language", () => {
  const found = ["domain", "search", "backend", "storefront", "scripts", "tests"]
    .flatMap((name) => sources(join(root, name)))
    .filter((path) => {
      const source = readFileSync(path, "utf8")
      return hasTable(source) || rows.some((row) => row.test(source))
    })
    .map((path) => relative(root, path).replaceAll("\\", "/"))
  expect(found).toContain("domain/src/locales.ts")
  expect(found.filter((path) => !(path in allowed))).toEqual([])
})

test("no text stands twice under one name, where the later would silence the first", () => {
  const count = (value: unknown): number =>
    typeof value !== "object" || value === null
      ? 0
      : Object.values(value).reduce<number>((sum, part) => sum + 1 + count(part), 0)
  const folder = join(root, "domain", "locales")
  const files = locales.flatMap((locale) =>
    readdirSync(join(folder, locale)).map((name) => join(folder, locale, name)),
  )
  const found = files.filter((path) => {
    const source = readFileSync(path, "utf8")
    const strings = [...source.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)]
    return strings.filter(([, colon]) => colon).length !== count(JSON.parse(source))
  })
  expect(found).toEqual([])
})

test("a row that is older than a language has nothing in it, instead of a hole", () => {
  expect(localized({ id: "Tas" })).toEqual({ ...inEveryLocale(() => ""), id: "Tas" })
  expect([...requiredLocales, ...optionalLocales].sort()).toEqual([...locales].sort())
})

test("who lacks their language reads English, else whichever there is, and is told which", () => {
  expect(shownIn({ en: "bag", ja: "袋" }, "ja")).toEqual({ text: "袋", locale: "ja" })
  expect(shownIn({ en: "bag", ja: "" }, "ja")).toEqual({ text: "bag", locale: "en" })
  expect(shownIn({ id: "tas", de: "Beutel" }, "ja")).toEqual({ text: "tas", locale: "id" })
  expect(shownIn({ de: "Beutel" }, "ar")).toEqual({ text: "Beutel", locale: "de" })
  expect(shownIn({}, "ar")).toEqual({ text: "", locale: "ar" })
})
