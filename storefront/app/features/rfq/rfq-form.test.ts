import { checkRfq } from "@serumpun/domain/rfq-rules"
import { expect, test } from "vitest"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import {
  applyIntent,
  basketOfLines,
  linesOfBasket,
  readIntent,
  readLines,
  readRemoved,
  translateNumbers,
  toRfqInput,
} from "./rfq-form.ts"

const typed: FormValues = {
  "items.0.listing_id": "prod_sugar",
  "items.0.handle": "palm-sugar",
  "items.0.quantity": "1.500",
  "items.0.target_price": "2,95",
  "items.0.note": "",
  "items.1.listing_id": "prod_basket",
  "items.1.handle": "anjat",
  "items.1.quantity": "60",
  "items.1.target_price": "",
  "items.1.note": " natural colour ",
  currency: "EUR",
  destination_country: "DE",
  destination_city: "Hamburg",
  destination_port: "",
  incoterm: "FOB",
  transport_mode: "sea",
  needed_by: "2027-05-01",
  decision_by: "",
  "certificates_needed.organic_eu": "on",
  "certificates_needed.invented": "on",
  sample_wanted: "on",
  message: "",
}
const listings = [
  { id: "prod_sugar", moq: 500, order_multiple: 50 },
  { id: "prod_basket", moq: 50, order_multiple: 10 },
]

test("a filled form becomes a request that the rules accept", () => {
  const input = toRfqInput(typed, "de")
  expect(input.items).toEqual([
    {
      listing_id: "prod_sugar",
      quantity: 1500,
      target_price: 2.95,
      tier_quantities: [],
      note: null,
    },
    {
      listing_id: "prod_basket",
      quantity: 60,
      target_price: null,
      tier_quantities: [],
      note: "natural colour",
    },
  ])
  expect(input.certificates_needed).toEqual(["organic_eu"])
  expect(input).toMatchObject({ sample_wanted: true, private_label: false, decision_by: null })
  expect(checkRfq(input, listings, "2026-11-23")).toEqual([])
})

test("text in number fields and choices that are not offered are named at their fields", () => {
  const input = toRfqInput(
    {
      ...typed,
      "items.0.quantity": "many",
      "items.1.quantity": "",
      "items.1.target_price": "cheap",
      currency: "XXX",
      incoterm: "",
    },
    "en",
  )
  const found = checkRfq(input, listings, "2026-11-23").map(({ field, code }) => [field, code])
  expect(found).toEqual([
    ["items.0.quantity", "not_a_number"],
    ["items.1.quantity", "not_a_number"],
    ["items.1.target_price", "out_of_range"],
    ["currency", "invalid_choice"],
    ["incoterm", "invalid_choice"],
  ])
})

test("a removed line can be put back with everything that was typed into it", () => {
  const without = applyIntent(typed, readIntent("remove:prod_basket"))
  expect(readLines(without).map(({ listing_id }) => listing_id)).toEqual(["prod_sugar"])
  expect(readRemoved(without)?.note).toBe("natural colour")
  const again = applyIntent(without, readIntent("undo"))
  expect(readLines(again)).toEqual(readLines(typed))
  expect(readRemoved(again)).toBeNull()
})

test("a removed line returns to the place it had", () => {
  const without = applyIntent(typed, readIntent("remove:prod_sugar"))
  const again = applyIntent(without, readIntent("undo"))
  expect(readLines(again)).toEqual(readLines(typed))
})

test("removing a line that is not there changes nothing", () => {
  const without = applyIntent(typed, readIntent("remove:prod_other"))
  expect(readLines(without)).toEqual(readLines(typed))
  expect(readRemoved(without)).toBeNull()
})

test("another language shows the same numbers with its own decimal mark", () => {
  const german = {
    ...typed,
    "items.0.quantity": "1.500",
    "items.0.target_price": "2,75",
    "items.1.target_price": "cheap",
  }
  const [sugar, basket] = readLines(translateNumbers(german, "de", "en"))
  expect(sugar).toMatchObject({ quantity: "1500", target_price: "2.75" })
  expect(basket?.target_price).toBe("cheap")
})

test("only known languages and currencies are choices", () => {
  expect(readIntent("language:ja")).toEqual({ kind: "language", locale: "ja" })
  expect(readIntent("currency:JPY")).toEqual({ kind: "currency", currency: "JPY" })
  for (const unknown of ["language:xx", "currency:XXX"])
    expect(readIntent(unknown).kind).toBe("update")
})

test("removing a line leaves every other field as it was", () => {
  const without = applyIntent(typed, readIntent("remove:prod_sugar"))
  expect(without).toMatchObject({ destination_city: "Hamburg", sample_wanted: "on" })
  expect(without["items.0.listing_id"]).toBe("prod_basket")
})

test("only the send button sends", () => {
  expect(readIntent("send").kind).toBe("send")
  for (const other of [undefined, "", "SEND", "update"])
    expect(readIntent(other).kind).toBe("update")
})

test("basket and form lines carry the same quantities", () => {
  const basket = [
    { listing_id: "prod_sugar", handle: "palm-sugar", quantity: 1500 },
    { listing_id: "prod_basket", handle: "anjat", quantity: 0 },
  ]
  const lines = linesOfBasket(basket, {}, "de")
  expect(lines.map(({ quantity }) => quantity)).toEqual(["1500", ""])
  expect(basketOfLines(lines, "de")).toEqual(basket)
})

test("what was typed beside a line of the basket comes back with it", () => {
  const basket = [{ listing_id: "prod_basket", handle: "anjat", quantity: 80 }]
  expect(linesOfBasket(basket, typed, "de")).toMatchObject([
    {
      listing_id: "prod_basket",
      handle: "anjat",
      quantity: "80",
      target_price: "",
      note: "natural colour",
    },
  ])
})
