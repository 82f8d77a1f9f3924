import type { BuyerRfq, SendRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { addDays, dayIn } from "@serumpun/domain/days"
import type { Client } from "../../http/client.ts"

type Wanted = { handle: string; quantity: number; target_price: number | null }

const block = "organic-palm-sugar-block-sobang"
const coconut = "coconut-sugar-banyumas"

/**
 * What the demo's buyer has asked and been answered, so that a first visitor finds two quotes to
 * compare and the demo's producer a request that waits for them. Sent anew, they are the same ones.
 */
export async function prepareRfqs(
  buyer: Client,
  producerOf: (listingHandle: string) => Client,
): Promise<void> {
  const answered = await ask(buyer, "demo-request-answered", "Hamburg", [
    { handle: block, quantity: 1000, target_price: 2.9 },
    { handle: coconut, quantity: 1000, target_price: null },
  ])
  await quote(producerOf(block), answered, {
    unit_price: 2.95,
    incoterm_place: "Tanjung Priok, Jakarta",
    exclusions: "Freight and insurance from Tanjung Priok.",
    message: "Price for 1,000 kg in plain cartons; a private label adds EUR 0.08 per kg.",
  })
  await quote(producerOf(coconut), answered, {
    unit_price: 2.02,
    incoterm_place: "Tanjung Emas, Semarang",
    exclusions: "Freight and insurance from Tanjung Emas.",
    message: null,
  })
  await ask(buyer, "demo-request-open", "Bremen", [
    { handle: "organic-palm-sugar-granules-sobang", quantity: 600, target_price: null },
  ])
}

async function ask(
  buyer: Client,
  idempotency_key: string,
  city: string,
  wanted: Wanted[],
): Promise<string> {
  const today = dayIn(new Date())
  const items = await Promise.all(
    wanted.map(async ({ handle, ...item }) => {
      const { id } = await buyer.get<{ id: string }>(`/store/listings/${handle}`)
      return { listing_id: id, note: null, ...item }
    }),
  )
  const body: SendRfq = {
    idempotency_key,
    items,
    currency: "EUR",
    destination_country: "DE",
    destination_city: city,
    destination_port: city,
    incoterm: "FOB",
    transport_mode: "sea",
    needed_by: addDays(today, 90),
    decision_by: addDays(today, 30),
    certificates_needed: [],
    sample_wanted: true,
    private_label: false,
    packaging: null,
    repeat_volume: null,
    message: null,
  }
  const { rfq } = await buyer.post<{ rfq: BuyerRfq }>("/store/buyer/rfqs", body)
  return rfq.id
}

type Terms = {
  unit_price: number
  incoterm_place: string
  exclusions: string
  message: string | null
}

async function quote(producer: Client, rfqId: string, terms: Terms): Promise<void> {
  const { unit_price, ...rest } = terms
  const { rfq } = await producer.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfqId}`)
  await producer.post(`/producer/rfqs/${rfqId}/quotes`, {
    idempotency_key: "demo-quote",
    send: true,
    currency: "EUR",
    lines: rfq.items.map(({ id, quantity }) => ({
      rfq_item_id: id,
      quantity,
      unit_price,
      lead_time_days: 24,
      note: null,
    })),
    incoterm: "FOB",
    transport_mode: "sea",
    valid_until: addDays(dayIn(new Date()), 30),
    deposit_percent: 30,
    payment_method: "tt",
    freight: null,
    insurance: null,
    sample_price: 18,
    ...rest,
  })
}
