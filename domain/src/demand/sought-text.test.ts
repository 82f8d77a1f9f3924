import { expect, test } from "vitest"
import { soughtText } from "./sought-text.js"

test("one wish is one text, however it is typed", () => {
  for (const typed of ["Vanilla  Beans", " vanilla beans ", "VANILLA\u00a0BEANS", "vanillá beans"])
    expect(soughtText(typed), typed).toBe("vanilla beans")
  expect(soughtText("ﾊﾞﾆﾗ")).toBe("バニラ")
  expect(soughtText("زَيْت")).toBe("زيت")
  expect(soughtText("زيت النخيل")).toBe("زيت النخيل")
})

test("what could be about a person is not counted", () => {
  for (const typed of [
    "dewi@example.org",
    "+62 812 3456 789",
    "081234567",
    "0812-345-678",
    "vanilla 12345678901",
    "٠٨١٢٣٤٥٦٧٨٩",
    "۰۹۱۲۳۴۵۶۷۸۹",
    "+٦٢ ٨١٢ ٣٤٥٦ ٧٨٩",
    "www.example.org",
    "https://example.org/a",
    "example.com",
    "we are looking for two containers of good vanilla",
    "x".repeat(81),
    "  ",
    "?!",
  ])
    expect(soughtText(typed), typed).toBeNull()
})

test("an HS code is goods, also with a country's own digits", () => {
  expect(soughtText("0905.10.00")).toBe("0905.10.00")
  expect(soughtText("HS 09051000")).toBe("hs 09051000")
  expect(soughtText("0905.10")).toBe("0905.10")
  expect(soughtText("99999999")).toBeNull()
})

test("figures of goods are no numbers of people", () => {
  expect(soughtText("coconut oil 200 l")).toBe("coconut oil 200 l")
  expect(soughtText("rattan chair 80x60x40")).toBe("rattan chair 80x60x40")
})

test("digits of every script are one wish", () => {
  expect(soughtText("زيت ٢٠٠")).toBe("زيت 200")
})

test("half a character is nothing that can be counted", () => {
  expect(soughtText(`a${"\u0301".repeat(318)}😀`)).toBeNull()
  expect(soughtText("vanilla \ud83d")).toBeNull()
  expect(soughtText("vanilla 😀")).toBe("vanilla 😀")
})
