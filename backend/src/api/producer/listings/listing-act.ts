import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../access/acting"
import type { ProducerListing } from "../../../contracts/producer"
import { readProducerListing } from "../../../readers/producer-listing"

type Own = { producer_id: string; listing_id: string }

/** What a producer does with one of their listings as a whole differs only in the work; the listing answers. */
export function listingAct<Body = unknown>(
  work: (req: ProducerRequest<Body>, own: Own) => Promise<unknown>,
) {
  return async function POST(
    req: ProducerRequest<Body>,
    res: MedusaResponse<{ listing: ProducerListing }>,
  ) {
    const { id: producer_id } = req.producer
    const listing_id = req.params.id ?? ""
    await work(req, { producer_id, listing_id })
    res.json({ listing: await readProducerListing(req.scope, listing_id, producer_id) })
  }
}
