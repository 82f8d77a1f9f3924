import { expect, test } from "vitest"
import { checkMessage, isThreadOpen } from "./conversation-rules.js"
import { locales } from "./locales.js"
import {
  blanksOf,
  checkPhrase,
  fillPhrase,
  phraseIds,
  phrasesFor,
  type BlankValues,
} from "./phrases.js"
import { readTexts } from "./read-texts.js"

type Texts = { topic: Record<string, string>; text: Record<string, string> }

const values: BlankValues = {
  quantity: { number: 500, unit: "kg" },
  money: { number: 3.4, currency: "USD" },
  days: 30,
  percent: 12.5,
  date: "2026-12-01",
  port: "Hamburg",
  incoterm: "FOB",
}
const written = {
  quantity: ({ number, unit }: BlankValues["quantity"]) => `${number} ${unit}`,
  money: ({ number, currency }: BlankValues["money"]) => `${currency} ${number}`,
  days: (days: number) => `${days} d`,
  percent: (percent: number) => `${percent} %`,
  date: (day: string) => day,
  port: (port: string) => port,
  incoterm: (rule: string) => rule,
}

test.each(locales)("every phrase stands in %s with the blanks of the table", (locale) => {
  const { text, topic } = readTexts<Texts>(locale, "phrases")
  expect(Object.keys(text).sort()).toEqual([...phraseIds].sort())
  for (const id of phraseIds) {
    const blanks = [...(text[id] ?? "").matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort()
    expect(blanks, `${locale} ${id}`).toEqual([...blanksOf(id)].sort())
  }
  for (const side of ["buyer", "producer"] as const)
    for (const name of phrasesFor(side).keys()) expect(topic[name], name).toBeTruthy()
})

test("there are at least sixty phrases, and each side has its own", () => {
  expect(phraseIds.length).toBeGreaterThanOrEqual(60)
  const of = (side: "buyer" | "producer") => [...phrasesFor(side).values()].flat()
  expect(of("buyer")).toContain("askMoq")
  expect(of("producer")).not.toContain("askMoq")
  expect(new Set([...of("buyer"), ...of("producer")]).size).toBe(phraseIds.length)
})

test("one message is read in each language with its own words and the same values", () => {
  const phrase = { id: "departsOn", values } as const
  const read = (locale: (typeof locales)[number]) =>
    fillPhrase(readTexts<Texts>(locale, "phrases").text.departsOn ?? "", phrase, written)
  expect(read("en")).toBe("The ship leaves Hamburg on 2026-12-01.")
  expect(read("ja")).toBe("本船は2026-12-01にHamburgを出港します。")
})

test.each(phraseIds)("%s is refused while a blank is empty or holds something else", (id) => {
  expect(checkPhrase({ id, values })).toEqual([])
  expect(checkPhrase({ id, values: {} }).map(({ code }) => code)).toEqual(
    blanksOf(id).map(() => "required"),
  )
})

test.each([
  [{ days: -3 }, "phrase.values.days", "out_of_range"],
  [{ days: Number.NaN }, "phrase.values.days", "not_a_number"],
  [{ days: 1e9 }, "phrase.values.days", "out_of_range"],
])("%j is no number of days", (wrong, field, code) => {
  expect(checkPhrase({ id: "tellReadyTime", values: wrong })).toMatchObject([{ field, code }])
})

test("a day that the calendar lacks and a rule that is none are refused", () => {
  expect(checkPhrase({ id: "readyOn", values: { date: "2026-02-30" } })[0]?.code).toBe(
    "invalid_date",
  )
  const wrong = { incoterm: "XYZ" as "FOB", port: "" }
  expect(checkPhrase({ id: "askIncoterm", values: wrong }).map(({ code }) => code)).toEqual([
    "invalid_choice",
    "required",
  ])
})

test("a message says something, and no more than fits", () => {
  const silent = { text: null, phrase: null, has_file: false }
  expect(checkMessage(silent)).toMatchObject([{ field: "text", code: "required" }])
  expect(checkMessage({ ...silent, has_file: true })).toEqual([])
  expect(checkMessage({ ...silent, text: "x".repeat(2001) })).toMatchObject([{ code: "too_long" }])
})

test("a thread stays open with its RFQ or with an order that stands", () => {
  expect(isThreadOpen("sent", [])).toBe(true)
  expect(isThreadOpen("cancelled", [])).toBe(false)
  expect(isThreadOpen("closed", ["shipped"])).toBe(true)
  expect(isThreadOpen("closed", ["cancelled"])).toBe(false)
})
