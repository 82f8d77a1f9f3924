import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { ProducerListing } from "../../../../../contracts/producer"
import { readProducerListing } from "../../../../../readers/producer-listing"
import { archiveListingWorkflow } from "../../../../../workflows/listing-acts/archive"

export async function POST(
  req: ProducerRequest,
  res: MedusaResponse<{ listing: ProducerListing }>,
) {
  const { id: producer_id } = req.producer
  const listing_id = req.params.id ?? ""
  await archiveListingWorkflow(req.scope).run({
    input: { producer_id, listing_id, archived: false },
  })
  res.json({ listing: await readProducerListing(req.scope, listing_id, producer_id) })
}
