import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import type { Client } from "../../scripts/http/client.ts"

/** Says of everything that curators asked about a listing that it is done, so that it can be sent again. */
export async function answerNotes(own: Client, listingId: string): Promise<void> {
  const path = `/producer/listings/${listingId}`
  const { listing } = await own.get<{ listing: ProducerListing }>(path)
  for (const { id, stamp } of listing.notes)
    await own.post(`${path}/notes/${id}`, { answer: null, is_done: true, based_on: stamp })
}
