import { expect, test } from "vitest"
import type { OpenRfqInput } from "@serumpun/domain/open-rfq-rules"
import type { RfqInput } from "@serumpun/domain/rfq-rules"
import type { OpenPage } from "./open-page.server.ts"
import { previewOfBasket, previewOfOpen } from "./preview.ts"
import type { RfqPage } from "./rfq-page.server.ts"

const buyer = { name: "Aiko Tanaka", company: "Tanaka Foods", country_code: "JP" }
const terms: Omit<RfqInput, "items"> = {
  ...{ currency: "EUR", destination_country: "JP", destination_city: "Osaka" },
  ...{ destination_port: null, incoterm: "FOB", transport_mode: "sea", needed_by: "2027-03-01" },
  ...{ decision_by: null, certificates_needed: [], sample_wanted: false, private_label: false },
  ...{ packaging: null, repeat_volume: null, message: "Hello" },
}
const listing = (id: string, producer: string) => ({
  ...{ id, handle: id, title: `Goods ${id}`, unit: "kg", hs_code: "170290", moq: 50 },
  ...{ lead_time_days: 20, incoterms: [{ rule: "FOB", place: "Semarang" }] },
  tiers: [{ min: 50, max: null, usd: 4 }],
  producer: { id: producer, name: `Producer ${producer}` },
})
const page = {
  lines: [listing("a", "one"), listing("b", "two"), listing("c", "one")].map((one) => ({
    listing: one,
  })),
  files: [{ id: "file_1", name: "drawing.pdf" }],
} as unknown as RfqPage
const item = { quantity: 100, target_price: 3.5, note: null }
const items = ["a", "b", "c"].map((listing_id) => ({ ...item, listing_id }))

test("each producer's part has their own lines alone, with the numbers of the whole request", () => {
  const parts = previewOfBasket(page, { ...terms, items }, buyer)
  expect(parts.map(({ producer }) => producer)).toEqual(["Producer one", "Producer two"])
  expect(parts.map(({ rfq }) => rfq.items.map(({ line, title }) => [line, title]))).toEqual([
    [
      [1, "Goods a"],
      [3, "Goods c"],
    ],
    [[2, "Goods b"]],
  ])
  expect(parts[0]?.rfq).toMatchObject({ buyer, message: "Hello", incoterm: "FOB" })
  expect(parts[0]?.rfq.files).toEqual([{ id: "file_1", file_name: "drawing.pdf" }])
  expect(parts[0]?.rfq.items[0]).toMatchObject({ target_price: 3.5, list_price_usd: 4 })
})

test("what is hidden until a quote is in no part", () => {
  const hidden = { ...terms, items, hides_company: true, hides_target_prices: true }
  const parts = previewOfBasket(page, hidden, buyer)
  expect(JSON.stringify(parts)).not.toMatch(/Tanaka|"target_price":3\.5/)
  expect(parts[0]?.rfq.buyer.country_code).toBe("JP")
})

test("goods in one's own words go to all of a category, or to the one producer chosen", () => {
  const goods = [{ ...item, title: "Palm sugar", unit: "kg" as const }]
  const input: OpenRfqInput = {
    ...{ ...terms, goods, category: "food/sugar", answers_max: 5, file_ids: [] },
  }
  const open = { files: [], producer: null } as unknown as OpenPage
  expect(previewOfOpen(open, input, buyer)).toMatchObject([
    { producer: null, category: "food/sugar", rfq: { open_category: "food/sugar" } },
  ])
  const one = { ...open, producer: { id: "one", handle: "one", name: "Producer one" } }
  expect(previewOfOpen(one, { ...input, category: null, answers_max: null }, buyer)).toMatchObject([
    {
      producer: "Producer one",
      category: null,
      rfq: { items: [{ title: "Palm sugar", line: 1 }] },
    },
  ])
})
