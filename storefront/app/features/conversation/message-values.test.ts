import { expect, test } from "vitest"
import { checkTyped, chosenPhrase, readMessage } from "./message-values.ts"

const base = { text: "", language: "ja", about: "", phrase: "" }

test("a button chooses a phrase, another takes it away, and the form remembers it", () => {
  expect(chosenPhrase({ ...base, intent: "phrase:askMoq" })).toBe("askMoq")
  expect(chosenPhrase({ ...base, phrase: "askMoq", intent: "phrase:none" })).toBeNull()
  expect(chosenPhrase({ ...base, phrase: "askMoq", intent: "send" })).toBe("askMoq")
  expect(chosenPhrase({ ...base, phrase: "toString" })).toBeNull()
})

test("numbers are read as the page's language writes them", () => {
  const values = {
    ...base,
    phrase: "tellPrice",
    "phrase.values.quantity": "1.500,5",
    "phrase.values.quantity.unit": "kg",
    "phrase.values.money": "3.400",
    "phrase.values.money.currency": "EUR",
  }
  expect(readMessage(values, "de").phrase).toEqual({
    id: "tellPrice",
    values: {
      quantity: { number: 1500.5, unit: "kg" },
      money: { number: 3400, currency: "EUR" },
    },
  })
})

test("an empty blank is asked for at its control, and no number is said to be none", () => {
  const typed = readMessage({ ...base, phrase: "tellReadyTime" }, "en")
  expect(checkTyped(typed, false)).toMatchObject([
    { field: "phrase.values.days", code: "required" },
  ])
  const wrong = readMessage({ ...base, phrase: "tellReadyTime", "phrase.values.days": "x" }, "en")
  expect(checkTyped(wrong, false)).toMatchObject([{ code: "not_a_number" }])
})

test("what it is about and the language it is written in come along", () => {
  expect(readMessage({ ...base, text: " 在庫 ", about: "line:rfqi_1" }, "en")).toEqual({
    language: "ja",
    text: "在庫",
    phrase: null,
    rfq_item_id: "rfqi_1",
    quote_id: null,
  })
  expect(readMessage({ ...base, language: "xx", about: "quote:quo_1" }, "en")).toMatchObject({
    language: "en",
    quote_id: "quo_1",
  })
})

test("nothing at all is no message, unless a file comes with it", () => {
  const typed = readMessage(base, "en")
  expect(checkTyped(typed, false)).toMatchObject([{ field: "text", code: "required" }])
  expect(checkTyped(typed, true)).toEqual([])
})
