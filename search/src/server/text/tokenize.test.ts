import { expect, test } from "vitest"
import { normalizeWord } from "./normalize.js"
import { tokenize } from "./tokenize.js"

const words = (text: string) => tokenize(text).map(({ word }) => word)

test("case and accents are folded", () => {
  expect(words("Café Größe weißer ÆRØ")).toEqual(["cafe", "grosse", "weisser", "aero"])
})

test("Arabic loses its article, vowel marks and letter variants", () => {
  expect(words("الرَّاتان والروطان سلّة أثاث")).toEqual(["راتان", "روطان", "سله", "اثاث"])
})

test("kana are unified but keep their voicing", () => {
  expect(normalizeWord("はちみつ")).toBe("ハチミツ")
  expect(normalizeWord("かご")).toBe("カゴ")
  expect(normalizeWord("かご")).not.toBe(normalizeWord("かこ"))
})

test("a katakana run is a word as a whole and in parts", () => {
  const tokens = tokenize("ホワイトペッパー粉")
  const whole = tokens.find(({ span }) => span > 1)
  expect(whole).toMatchObject({ word: "ホワイトペッパー", start: 0, end: 8, position: 0 })
  expect(tokens.at(-1)?.word).toBe("粉")
})

test("a Japanese word is cut alike alone and in a sentence", () => {
  const sentence = words("天然の白胡椒を使ったラタンバスケットです")
  for (const word of [...words("白胡椒"), ...words("ラタンバスケット")]) {
    expect(sentence).toContain(word)
  }
})

test("offsets point into the text and sentences are eight words apart", () => {
  const text = "Palm sugar. Block"
  const tokens = tokenize(text)
  expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(["Palm", "sugar", "Block"])
  expect(tokens.map(({ position }) => position)).toEqual([0, 1, 9])
})
