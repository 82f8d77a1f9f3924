import { expect, test } from "vitest"
import { normalizeWord } from "./normalize.js"
import { tokenize } from "./tokenize.js"

const words = (text: string) => tokenize(text).map(({ word }) => word)

test("case and accents are folded; letters of their own stay", () => {
  expect(words("Café Größe weißer ÆRØ")).toEqual(["cafe", "große", "weißer", "aerø"])
})

test("the Arabic article is a word of its own unless the text is declared another language", () => {
  expect(words("الرَّاتان والروطان سلّة أثاث")).toEqual(["ال", "راتان", "والروطان", "سله", "اثاث"])
  expect(tokenize("الراتان", false).map(({ word }) => word)).toEqual(["الراتان"])
})

test("kana are hiragana, keep their voicing, and write long vowels out", () => {
  expect(normalizeWord("ハチミツ")).toBe("はちみつ")
  expect(normalizeWord("トート")).toBe("とうと")
  expect(normalizeWord("かご")).not.toBe(normalizeWord("かこ"))
})

test("no piece of a katakana word is a single letter", () => {
  expect(words("ラタンマット")).toEqual(["らたん", "まっと"])
  expect(words("ホワイトペッパー粉").at(-1)).toBe("粉")
})

test("a word ends where the script changes", () => {
  expect(words("直径48cm")).toEqual(["直径", "48", "cm"])
  expect(words("48cm وJAS")).toEqual(["48cm", "و", "jas"])
  expect(words("直径48×30cm")).toEqual(["直径", "48", "30cm"])
  expect(words("55 °م")).toEqual(["55", "°", "م"])
})

test("what separates no words is part of one", () => {
  expect(words("$5 63 °C a|b")).toEqual(["$5", "63", "°c", "a|b"])
})

test("words are far apart after a sentence and a clause, not after a point inside a number", () => {
  const positions = (text: string) => tokenize(text).map(({ position }) => position)
  expect(positions("sap, sugar. Block; 2.5 (kg)")).toEqual([0, 8, 16, 24, 25, 26])
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
