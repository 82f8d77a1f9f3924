import { expect, test } from "vitest"
import { checkText } from "./text-rules.js"

test.each([
  ["a zero byte", "Bag\u0000"],
  ["an escape of a terminal", "Bag \u001B[31m"],
  ["half a surrogate pair", "Bag \uD83D"],
])("a text with %s is refused", (_, text) => {
  expect(checkText("title", text, { max: 70 })).toMatchObject([{ code: "not_allowed_characters" }])
})

test.each([
  "5 < 6 kg & more",
  "size <A4, J. Doe <j@example.com>",
  "<img src=x>",
  "Gula aren 🌴",
  "سكر النخيل",
  "می‌خواهم",
  "two\nlines",
  "pasted \u202Bfrom the right\u202C",
])("%j is an ordinary text", (text) => {
  expect(checkText("message", text, { max: 2000 })).toEqual([])
})

test("characters that nobody sees do not count", () => {
  expect(checkText("title", "\u00ADab\u200B\u2066cd\u2069", { max: 4 })).toEqual([])
  expect(checkText("title", "\u200B\u2060", { max: 4, required: true })).toMatchObject([
    { code: "required" },
  ])
})

test("a name is one line", () => {
  const name = "Acme\r\n\r\nYour account is blocked, write to us"
  expect(checkText("company_name", name, { max: 120 })).toMatchObject([
    { code: "not_allowed_characters" },
  ])
})
