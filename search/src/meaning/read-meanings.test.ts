import { locales } from "@serumpun/domain/locales"
import { readTexts } from "@serumpun/domain/read-texts"
import { describe, expect, test } from "vitest"
import { queryText } from "../query-text.js"
import { readMeanings, wordsWithout } from "./read-meanings.js"
import spellings from "../../test-data/spellings.json" with { type: "json" }

/** A query's meanings by kind, and the words that are left. */
function read(typed: string, plain: string[] = []) {
  const reading = readMeanings(queryText(typed, 200), plain, { EUR: 0.9, IDR: 16_000 })
  const meanings = reading.found.map(({ meaning: { typed: _, ...sense } }) => sense)
  return { words: wordsWithout(reading, reading.found), meanings }
}

const { goods, senses } = spellings

test("each name that the pages have for a province is read", () => {
  for (const locale of locales) {
    const { province } = readTexts(locale, "trade") as { province: Record<string, string> }
    for (const [code, name] of Object.entries(province))
      expect(read(name), `${locale} ${name}`).toEqual({
        words: "",
        meanings: [{ kind: "province", values: [code] }],
      })
  }
})

test("a price in a currency without a rate is words", () => {
  const { found } = readMeanings("below ¥500")
  expect(found).toEqual([])
})

describe.each(Object.entries(goods))("beside a good in %s", (locale, good) => {
  const cases = senses.flatMap(({ sense, everywhere = [], ...own }) =>
    [...everywhere, ...((own as Record<string, string[] | undefined>)[locale] ?? [])].map(
      (spelling) => ({ spelling, sense }),
    ),
  )
  test.each(cases)("$spelling", ({ spelling, sense }) => {
    expect(read(spelling)).toEqual({ words: "", meanings: [sense] })
    expect(read(`${good} ${spelling}`)).toEqual({ words: queryText(good, 200), meanings: [sense] })
    expect(read(`${spelling} ${good}`)).toEqual({ words: queryText(good, 200), meanings: [sense] })
    const fullWidth = spelling.replace(/[!-~]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
    )
    expect(read(fullWidth).meanings).toEqual([sense])
    const arabicIndic = spelling.replace(/\d/g, (digit) =>
      String.fromCharCode(Number(digit) + 0x660),
    )
    expect(read(arabicIndic).meanings).toEqual([sense])
  })
})

test.each(spellings.words)("%s is only words", (typed) => {
  expect(read(typed)).toEqual({ words: queryText(typed, 200), meanings: [] })
})

test("several meanings are taken out together with what linked them", () => {
  expect(read("halal and HACCP certified palm sugar with HS 1702.90, please")).toEqual({
    words: "palm sugar please",
    meanings: [
      { kind: "certificate", values: ["halal"] },
      { kind: "certificate", values: ["haccp"] },
      { kind: "hs_code", value: "170290" },
    ],
  })
})

test("what is to be plain stays a word, however it is written, and its neighbours are understood", () => {
  expect(read("halal HACCP sugar", ["haccp"])).toEqual({
    words: "HACCP sugar",
    meanings: [{ kind: "certificate", values: ["halal"] }],
  })
  expect(read("HS 1702 sugar", ["hs  1702"])).toEqual({ words: "HS 1702 sugar", meanings: [] })
})

test.each([
  "halal 1702 under 100 kg from bali x".repeat(6_000),
  "\0\u0007".repeat(100_000),
  "1".repeat(200_000),
  "1 ".repeat(100_000),
  '"'.repeat(200_000),
  "no halal ".repeat(22_000),
  "hs 1".repeat(50_000),
  "有機".repeat(100_000),
])("a query of 200 kB is read in linear time (%#)", (long) => {
  // The processor's time, since others may have the processor meanwhile.
  const time = (q: string) => {
    const start = process.cpuUsage()
    const reading = readMeanings(q)
    wordsWithout(reading, reading.found)
    return process.cpuUsage(start).user / 1000
  }
  time(long.slice(0, 20_000))
  // Ten times as long would be a hundred times as slow if it were not linear.
  expect(time(long)).toBeLessThan(40 * Math.max(20, time(long.slice(0, 20_000))))
})
