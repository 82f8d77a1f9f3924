import { SendWish } from "@serumpun/backend/src/contracts/negotiation.ts"
import { expect, test } from "vitest"
import { checkWishValues, readWish } from "./wish-values.ts"

const line = {
  line: 1,
  title: "Gula aren",
  hs_code: "170290",
  unit: "kg" as const,
  quantity: 500,
  unit_price: 2.95,
  lead_time_days: 30,
  note: null,
  total: 1475,
}
const quote = {
  lines: [
    { ...line, rfq_item_id: "a" },
    { ...line, rfq_item_id: "b", line: 2 },
  ],
  incoterm: "FOB" as const,
  incoterm_place: "Tanjung Priok",
  transport_mode: "sea" as const,
}
const check = (values: Record<string, string>) =>
  checkWishValues(values, quote, { locale: "de", today: "2026-11-27" }).map(
    ({ field, code }) => `${field} ${code}`,
  )

test("numbers are read as the reader's language writes them; what is left empty may stay", () => {
  const values = {
    "lines.1.quantity": "1.200",
    "lines.1.unit_price": "2,8",
    valid_until: "2027/1/10",
  }
  expect(check(values)).toEqual([])
  const wish = readWish(values, quote, "de")
  expect(wish).toMatchObject({
    lines: [
      { quantity: null, unit_price: null },
      { quantity: 1200, unit_price: 2.8 },
    ],
    valid_until: "2027-01-10",
    incoterm: null,
  })
  const sent = { ...wish, idempotency_key: "0123456789" }
  expect(SendWish.parse(sent), "the backend takes what the form lets through").toEqual(sent)
})

test("an empty wish, impossible numbers, days that are over and a place that is missing are named", () => {
  expect(check({})).toEqual(["message wish_empty"])
  expect(check({ message: "   " })).toEqual(["message wish_empty"])
  expect(check({ "lines.0.quantity": "viel" })).toEqual(["lines.0.quantity not_a_number"])
  expect(check({ "lines.0.quantity": "-5" })).toEqual(["lines.0.quantity out_of_range"])
  expect(check({ "lines.0.unit_price": "0" })).toEqual(["lines.0.unit_price out_of_range"])
  expect(check({ valid_until: "2026-11-26" })).toEqual(["valid_until date_in_past"])
  expect(check({ valid_until: "2027-02-30" })).toEqual(["valid_until invalid_date"])
  expect(check({ incoterm: "DAP" })).toEqual(["incoterm_place incoterm_place_required"])
  expect(check({ incoterm: "XYZ", incoterm_place: "Bremen" })).toEqual(["incoterm invalid_choice"])
  expect(check({ incoterm_place: "Surabaya" })).toEqual([])
})
