import { randomUUID } from "node:crypto"
import type { SampleView } from "@serumpun/backend/src/contracts/sample.ts"
import { dayIn } from "@serumpun/domain/days"
import type { Client } from "../../scripts/http/client.ts"
import type { createActors } from "./actors.ts"

type Actors = ReturnType<typeof createActors>
export type SampleAnswer = { sample: SampleView }
export type SamplesAnswer = { samples: SampleView[]; count: number }

/** How a buyer asks for samples of listings. */
export const asking = (listing_ids: string[], change: object = {}) => ({
  idempotency_key: randomUUID(),
  goods: listing_ids.map((listing_id) => ({ listing_id, note: "200 g" })),
  rfq_id: null,
  currency: "EUR",
  recipient: "Musterfirma GmbH",
  street: "Hafenstraße 7",
  postal_code: "20457",
  city: "Hamburg",
  country: "DE",
  phone: "+49 40 123456",
  purpose: "Smell and moisture",
  ...change,
})

export const price = (prices: number[], change: object = {}) => ({
  ...{ kind: "price", note: null, prices, courier_cost: 42.5, courier: "DHL", dispatch_days: 3 },
  ...change,
})

export const dispatch = (change: object = {}) => ({
  ...{ kind: "send", note: null, courier: "DHL", tracking_number: "JD014600" },
  dispatched_on: dayIn(new Date()),
  tracking_url: "https://dhl.example/JD014600",
  ...change,
})

/** A sample that a buyer has asked one producer for, with what both sides do to it. */
export async function askedSample(
  actors: Actors,
  known: { buyer?: Client & { email: string } } = {},
) {
  const producer = await actors.producer()
  const listing = await actors.published(producer)
  const buyer = known.buyer ?? (await actors.buyer())
  const { samples } = await buyer.post<SamplesAnswer>("/store/buyer/samples", asking([listing.id]))
  const { id } = samples[0]!
  const mine = `/store/buyer/samples/${id}`
  const theirs = `/producer/samples/${id}`
  const read = async () => (await buyer.get<SampleAnswer>(mine)).sample
  const answer = (body: object) => producer.post<SampleAnswer>(`${theirs}/move`, body)
  const move = (kind: string, change: object = {}) =>
    buyer.post<SampleAnswer>(`${mine}/move`, { kind, note: null, ...change })
  return { producer, buyer, listing, id, mine, theirs, read, answer, move }
}
