import { localized } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import type { QuotedLine } from "./draft-lines"
import { noteWithOptions } from "./option-notes"

const line = {
  ...{ rfq_item_id: "rfqi_1", listing_id: "prod_1", line: 1, titles: localized({ en: "Bag" }) },
  ...{ hs_code: "460212", unit: "pc", quantity: 100, unit_price: 11, lead_time_days: 30 },
  note: "Lined",
} as QuotedLine
const option = { option: 1, listing_id: null, lead_time_days: 45, note: null }

test("a quotation says what else the quote prices beside a line, and nothing when there is nothing", () => {
  expect(noteWithOptions(line, "EUR")).toBe("Lined")
  expect(noteWithOptions({ ...line, note: null }, "EUR")).toBeNull()
  const tier = { ...option, kind: "tier" as const, quantity: 500, unit_price: 10.5 }
  const titles = localized({ en: "Large bag" })
  const alternative = { ...tier, kind: "alternative" as const, titles, note: "Two handles" }
  expect(noteWithOptions({ ...line, options: [tier, alternative] }, "EUR")).toBe(
    "Lined. Or 500\u00A0pc at EUR\u00A010.50, 45\u00A0days from deposit. " +
      "Or Large bag, 500\u00A0pc at EUR\u00A010.50, 45\u00A0days from deposit (Two handles)",
  )
})
