import { expect, test } from "vitest"
import { checkText } from "./text-rules.js"

test.each([
  ["a right-to-left override", "Bag \u202Egpj.exe"],
  ["an Arabic letter mark", "Bag \u061C1"],
  ["a zero byte", "Bag\u0000"],
  ["half a surrogate pair", "Bag \uD83D"],
  ["markup", "<img src=x>"],
])("a text with %s is refused", (_, text) => {
  expect(checkText("title", text, { max: 70 })).toMatchObject([{ code: "not_allowed_characters" }])
})

test.each(["5 < 6 kg & more", "Gula aren 🌴", "سكر النخيل", "می‌خواهم", "two\nlines"])(
  "%j is an ordinary text",
  (text) => {
    expect(checkText("message", text, { max: 2000 })).toEqual([])
  },
)

test("a name is one line", () => {
  const name = "Acme\r\n\r\nYour account is blocked, write to us"
  expect(checkText("company_name", name, { max: 120 })).toMatchObject([
    { code: "not_allowed_characters" },
  ])
})
