import { expect, inject, test } from "vitest"
import type { BuyerRfq, QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ChangeRfq } from "@serumpun/backend/src/contracts/rfq-change.ts"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import type { Client } from "../../scripts/http/client.ts"
import { completeQuote, completeRfq, createActors, refused } from "../support/actors.ts"

const actors = createActors(inject("stack"))

/** Two producers with a listing each, asked by one buyer. */
async function asked(change = {}) {
  const [weaver, carver] = [await actors.producer(), await actors.producer()]
  const [bag, bowl] = [await actors.published(weaver), await actors.published(carver)]
  const buyer = await actors.buyer()
  const body = completeRfq(
    [
      { listing_id: bag.id, quantity: 100 },
      { listing_id: bowl.id, quantity: 60 },
    ],
    change,
  )
  const { rfq } = await buyer.post<{ rfq: BuyerRfq }>("/store/buyer/rfqs", body)
  return { weaver, carver, buyer, rfq }
}

/** The change that changes nothing. */
function sameAs(rfq: BuyerRfq): ChangeRfq {
  const { destination_country, destination_city, destination_port, incoterm, message } = rfq
  const { transport_mode, needed_by, decision_by, sample_wanted, private_label } = rfq
  const { packaging, repeat_volume, hides_company, hides_target_prices, version } = rfq
  return {
    ...{ destination_country, destination_city, destination_port, incoterm, message },
    ...{ transport_mode, needed_by, decision_by, sample_wanted, private_label },
    ...{ packaging, repeat_volume, hides_company, hides_target_prices, version },
    certificates_needed: [],
    items: rfq.items.map(({ id, quantity, target_price, tier_quantities, note }) => ({
      ...{ rfq_item_id: id, quantity, target_price, tier_quantities, note },
    })),
  }
}

const change = async (buyer: Client, rfq: BuyerRfq, wanted: Partial<ChangeRfq>) =>
  (
    await buyer.post<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}/change`, {
      ...sameAs(rfq),
      ...wanted,
    })
  ).rfq
const withItem = (rfq: BuyerRfq, at: number, wanted: object) => ({
  items: sameAs(rfq).items.map((item, index) => (index === at ? { ...item, ...wanted } : item)),
})
const read = async (producer: Client, { id }: BuyerRfq) =>
  (await producer.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${id}`)).rfq

test("a change is a version; each producer sees what concerns them, and open quotes stay", async () => {
  const { weaver, carver, buyer, rfq } = await asked()
  const item = (await read(weaver, rfq)).items[0]?.id ?? ""
  const path = `/producer/rfqs/${rfq.id}/quotes`
  const { quote } = await weaver.post<{ quote: QuoteView }>(path, completeQuote(item))
  const changed = await change(buyer, rfq, {
    ...withItem(rfq, 0, { quantity: 150, tier_quantities: [300] }),
    destination_city: "Bremen",
  })
  expect(changed.version).toBe(2)
  const fields = ({ changes }: Pick<BuyerRfq, "changes">) =>
    changes[0]?.differences.map(({ line, field }) => `${line} ${field}`)
  const all = ["1 quantity", "1 tier_quantities", "null destination_city"]
  expect(fields(changed)).toEqual(all)
  expect(fields(await read(weaver, rfq))).toEqual(all)
  expect(fields(await read(carver, rfq)), "their own lines only").toEqual(["null destination_city"])
  expect(changed.quotes[0]).toMatchObject({ id: quote.id, status: "sent", rfq_version: 1 })
  const next = await weaver.post<{ quote: QuoteView }>(path, completeQuote(item))
  expect(next.quote.rfq_version).toBe(2)
})

test("the same again is no version, and a stale form is refused", async () => {
  const { buyer, rfq } = await asked()
  expect((await change(buyer, rfq, {})).version).toBe(1)
  await change(buyer, rfq, { message: "In natural colour, please." })
  const late = await refused(change(buyer, rfq, { message: "From an older page" }))
  expect(late.problems).toEqual([{ field: "version", code: "rfq_changed" }])
  const both = await Promise.allSettled(
    ["a", "b"].map((message) => change(buyer, { ...rfq, version: 2 }, { message })),
  )
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
})

test("what breaks a rule changes nothing, and nobody else changes a request", async () => {
  const { buyer, rfq, weaver } = await asked()
  for (const [wanted, field, code] of [
    [withItem(rfq, 0, { quantity: 20 }), "items.0.quantity", "below_moq"],
    [withItem(rfq, 1, { tier_quantities: [60] }), "items.1.tier_quantities.0", "repeated"],
    [{ needed_by: "2020-01-01" }, "needed_by", "date_in_past"],
    [{ items: sameAs(rfq).items.slice(1) }, "items", "invalid_choice"],
    [{ transport_mode: "air" as const }, "incoterm", "incoterm_transport"],
  ] as const) {
    const { problems } = await refused(change(buyer, rfq, wanted as Partial<ChangeRfq>))
    expect(problems).toContainEqual({ field, code })
  }
  expect((await read(weaver, rfq)).version).toBe(1)
  expect((await refused(change(await actors.buyer(), rfq, {}))).status).toBe(404)
})

test("an ordered line changes no more, and a closed request not at all", async () => {
  const { weaver, buyer, rfq } = await asked()
  const item = (await read(weaver, rfq)).items[0]?.id ?? ""
  const { quote } = await weaver.post<{ quote: QuoteView }>(
    `/producer/rfqs/${rfq.id}/quotes`,
    completeQuote(item),
  )
  await buyer.post(`/store/buyer/quotes/${quote.id}/accept`, {
    ...{ version: 1, total: quote.totals.total, rfq_item_ids: [item] },
  })
  const { problems } = await refused(change(buyer, rfq, withItem(rfq, 0, { quantity: 200 })))
  expect(problems).toEqual([{ field: "items.0.quantity", code: "already_ordered" }])
  expect((await change(buyer, rfq, withItem(rfq, 1, { quantity: 80 }))).version).toBe(2)
  await buyer.post(`/store/buyer/rfqs/${rfq.id}/close`, { reason: "not_needed", note: null })
  const late = await refused(change(buyer, { ...rfq, version: 2 }, { message: "Late" }))
  expect(late.problems).toMatchObject([{ code: "transition_not_allowed" }])
})

test("a hidden target price stays hidden in the list of changes too", async () => {
  const { weaver, buyer, rfq } = await asked({ hides_target_prices: true })
  await change(buyer, rfq, withItem(rfq, 0, { target_price: 6.66, quantity: 120 }))
  expect(JSON.stringify(await read(weaver, rfq))).not.toContain("6.66")
})
