import type { RfqItemInput } from "@serumpun/domain/rfq-rules"
import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { expect, test } from "vitest"
import { addRepeated, valuesOfRfq } from "./repeat-rfq.ts"
import { linesOfBasket, toRfqInput } from "./rfq-form.ts"

const rfq = {
  currency: "EUR",
  destination_country: "DE",
  destination_city: "Hamburg",
  destination_port: null,
  incoterm: "FOB",
  transport_mode: "sea",
  needed_by: "2026-10-01",
  decision_by: "2026-08-01",
  certificates_needed: ["organic_eu", "halal"],
  sample_wanted: true,
  private_label: false,
  packaging: null,
  repeat_volume: "500 kg",
  message: "Wie im letzten Jahr",
  items: [
    {
      listing_id: "prod_1",
      listing_handle: "gula-aren",
      quantity: 1200.5,
      target_price: 2.95,
      note: "dunkel",
      tier_quantities: [2400, 4800.5],
    },
    {
      listing_id: "prod_2",
      listing_handle: "kopi",
      quantity: 60,
      target_price: null,
      note: null,
      tier_quantities: [],
    },
  ],
} as unknown as BuyerRfq

test("an old request comes back as it was asked, without its days", () => {
  const input = toRfqInput(valuesOfRfq(rfq, "de"), "de")
  const { needed_by: _needed, decision_by: _decision, items, ...terms } = rfq
  expect(input).toMatchObject(terms)
  type Asked = Pick<RfqItemInput, "quantity" | "target_price" | "note" | "tier_quantities">
  const asked = ({ quantity, target_price, note, tier_quantities }: Asked) => [
    ...[quantity, target_price, note],
    tier_quantities,
  ]
  expect(input.items.map(asked)).toEqual(items.map(asked))
  expect([input.needed_by, input.decision_by]).toEqual(["", null])
})

test("what is being prepared stays: goods in the basket and words in the form", () => {
  const basket = [{ listing_id: "prod_2", handle: "kopi", quantity: 80 }]
  const draft = {
    destination_city: "Bremen",
    "items.0.listing_id": "prod_2",
    "items.0.note": "neu",
  }
  const added = addRepeated(basket, draft, { rfq, locale: "de" })
  expect(added.basket.map(({ listing_id, quantity }) => [listing_id, quantity])).toEqual([
    ["prod_2", 80],
    ["prod_1", 1200.5],
  ])
  expect(added.draft).toMatchObject({ destination_city: "Bremen", message: "Wie im letzten Jahr" })
  const lines = linesOfBasket(added.basket, added.draft, "de")
  expect(lines.map(({ note, target_price }) => [note, target_price])).toEqual([
    ["neu", ""],
    ["dunkel", "2,95"],
  ])
})

test("a request that does not fit beside the basket is cut and says so", () => {
  const basket = Array.from({ length: 19 }, (_, index) => ({
    listing_id: `other_${index}`,
    handle: "x",
    quantity: 1,
  }))
  const { basket: all, isFull } = addRepeated(basket, {}, { rfq, locale: "de" })
  expect([all.length, isFull]).toEqual([20, true])
})
