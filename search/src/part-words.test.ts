import { expect, test } from "vitest"
import { partWords } from "./part-words.js"

const words = (text: string, locale: string) => partWords([text], locale).split(" ")

test("a katakana word is found by its end, and by its beginning while it is typed", () => {
  expect(words("有機パームシュガー", "ja")).toEqual([
    "パーム",
    "パームシ",
    "パームシュ",
    "パームシュガ",
    "ムシュガー",
    "シュガー",
  ])
})

test("half-width kana give the same words, short words none", () => {
  expect(partWords(["ﾊﾟｰﾑｼｭｶﾞｰ"], "ja")).toBe(partWords(["パームシュガー"], "ja"))
  expect(partWords(["ラタン"], "ja")).toBe("")
})

test("a German compound is found by its last part, ß also as ss", () => {
  expect(words("Kokosblütenzucker", "de")).toContain("zucker")
  expect(words("Rattanmöbel", "de")).toContain("möbel")
  expect(words("Weißer Pfeffer", "de")).toContain("weisser")
})

test("languages that write words apart have no such words", () => {
  expect(partWords(["Palm sugar blocks, handmade"], "en")).toBe("")
})

test("a text without end gives no more than sixty words", () => {
  expect(words("ラ".repeat(5000), "ja")).toHaveLength(60)
})
