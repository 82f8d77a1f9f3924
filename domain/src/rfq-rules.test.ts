import { expect, test } from "vitest"
import { checkRfq, type RfqInput } from "./rfq-rules.js"

const listings = [{ id: "p1", moq: 500, order_multiple: 25 }]
const rfq: RfqInput = {
  items: [{ listing_id: "p1", quantity: 600, target_price: null, note: null }],
  currency: "EUR",
  destination_country: "DE",
  destination_city: "Hamburg",
  destination_port: null,
  incoterm: "FOB",
  transport_mode: "sea",
  needed_by: "2027-02-01",
  decision_by: null,
  certificates_needed: [],
  sample_wanted: false,
  private_label: false,
  packaging: null,
  repeat_volume: null,
  message: null,
}
const check = (change: Partial<RfqInput>) =>
  checkRfq({ ...rfq, ...change }, listings, "2026-11-23").map(({ field, code }) => [field, code])

test("a complete request has no problems", () => {
  expect(check({})).toEqual([])
})

test.each<[Partial<RfqInput>, string, string]>([
  [{ items: [] }, "items", "basket_empty"],
  [{ items: [{ ...rfq.items[0]!, quantity: 10 }] }, "items.0.quantity", "below_moq"],
  [{ items: [{ ...rfq.items[0]!, quantity: 510 }] }, "items.0.quantity", "off_multiple"],
  [{ items: [{ ...rfq.items[0]!, listing_id: "x" }] }, "items.0.listing_id", "listing_unavailable"],
  [{ items: [rfq.items[0]!, rfq.items[0]!] }, "items.1.listing_id", "repeated"],
  [{ certificates_needed: ["halal", "halal"] }, "certificates_needed.1", "repeated"],
  [
    { items: [{ ...rfq.items[0]!, target_price: 1.23456 }] },
    "items.0.target_price",
    "too_many_decimals",
  ],
  [{ needed_by: "2026-11-22" }, "needed_by", "date_in_past"],
  [{ needed_by: "2027-02-30" }, "needed_by", "invalid_date"],
  [{ decision_by: "2027-03-01" }, "decision_by", "date_order"],
  [{ transport_mode: "air" }, "incoterm", "incoterm_transport"],
  [{ destination_country: "" }, "destination_country", "required"],
  [{ destination_country: "ZZ" }, "destination_country", "country_unknown"],
  [{ message: "x".repeat(5000) }, "message", "too_long"],
])("%j is refused at %s as %s", (change, field, code) => {
  expect(check(change)).toContainEqual([field, code])
})
