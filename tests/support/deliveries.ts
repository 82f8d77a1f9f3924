import { randomUUID } from "node:crypto"
import type { DeliveryView } from "@serumpun/backend/src/contracts/delivery.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { ProducerQuote } from "@serumpun/backend/src/contracts/quote-input.ts"
import { today, type createActors } from "./actors.ts"
import { accept, asked, quoted } from "./orders.ts"

type Actors = ReturnType<typeof createActors>

export const shipmentOf = (change: object = {}) => ({
  carrier: "Samudera",
  vessel: "Sinar Sunda 045W",
  transport_number: "SIKU 123456-0",
  departs_on: today,
  arrives_on: null,
  tracking_url: null,
  ...change,
})

/** An order of one buyer and producer that is in production, with what both sides do to it. */
export async function startedOrder(
  actors: Actors,
  {
    quantities = [100, 60],
    quote = {},
  }: { quantities?: number[]; quote?: Partial<ProducerQuote> } = {},
) {
  const { producer, buyer, rfq, listings } = await asked(actors, quantities)
  const sent = await quoted(producer, rfq, { deposit_percent: 0, ...quote })
  const { order } = await accept(buyer, sent)
  const mine = `/store/buyer/orders/${order.id}`
  const theirs = `/producer/orders/${order.id}`
  const read = async () => (await buyer.get<{ order: OrderView }>(mine)).order
  const delivery = async () =>
    (await buyer.get<{ delivery: DeliveryView }>(`${mine}/delivery`)).delivery
  const ship = async () => {
    await producer.post(`${theirs}/ready`, { note: null })
    await producer.post(`${theirs}/ship`, { ...shipmentOf(), note: null })
  }
  const pay = async (amount: number) => {
    const { transfer_id } = await buyer.post<{ transfer_id: string }>(`${mine}/transfers`, {
      idempotency_key: randomUUID(),
      amount,
      currency: "EUR",
      paid_on: today,
      note: null,
    })
    const operator = await actors.curator("admin")
    await operator.post(`/admin/transfers/${transfer_id}/confirm`, {
      credited: amount,
      credited_on: today,
    })
  }
  return { producer, buyer, order, listings, mine, theirs, read, delivery, ship, pay }
}

/** A multipart form as the storefront sends it on: what was typed in `data`, then the files. */
export function filled(data: object, files: [name: string, content: Buffer | string][] = []) {
  const form = new FormData()
  form.set("data", JSON.stringify(data))
  for (const [name, content] of files)
    form.append("file", new Blob([new Uint8Array(Buffer.from(content))]), name)
  return form
}

export const smallPdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
