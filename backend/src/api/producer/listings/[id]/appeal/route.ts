import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { AppealListing, ProducerListing } from "../../../../../contracts/producer"
import { readProducerListing } from "../../../../../readers/producer-listing"
import { submitListingWorkflow } from "../../../../../workflows/listing/submit-listing"

export async function POST(
  req: ProducerRequest<AppealListing>,
  res: MedusaResponse<{ listing: ProducerListing }>,
) {
  const { id: producer_id } = req.producer
  const listing_id = req.params.id ?? ""
  await submitListingWorkflow(req.scope).run({
    input: { producer_id, listing_id, appeal: req.validatedBody },
  })
  res.json({ listing: await readProducerListing(req.scope, listing_id, producer_id) })
}
