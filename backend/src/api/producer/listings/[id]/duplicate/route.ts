import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { ProducerListing } from "../../../../../contracts/producer"
import { readProducerListing } from "../../../../../readers/producer-listing"
import { duplicateListingWorkflow } from "../../../../../workflows/listing-acts/duplicate"

export async function POST(
  req: ProducerRequest,
  res: MedusaResponse<{ listing: ProducerListing }>,
) {
  const { id: producer_id, member_id } = req.producer
  const listing_id = req.params.id ?? ""
  const { result } = await duplicateListingWorkflow(req.scope).run({
    input: { producer_id, member_id, listing_id },
  })
  res.status(201).json({ listing: await readProducerListing(req.scope, result.id, producer_id) })
}
