import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProducerListing } from "../../../../../contracts/producer"
import { requireProducer } from "../../../../../readers/acting-producer"
import { readProducerListing } from "../../../../../readers/producer-listing"
import { submitListingWorkflow } from "../../../../../workflows/listing/submit-listing"

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ listing: ProducerListing }>,
) {
  const { id: producer_id } = await requireProducer(req)
  const listing_id = req.params.id ?? ""
  await submitListingWorkflow(req.scope).run({ input: { producer_id, listing_id } })
  res.json({ listing: await readProducerListing(req.scope, listing_id, producer_id) })
}
