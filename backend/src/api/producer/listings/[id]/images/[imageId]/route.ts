import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../../access/acting"
import type { ProducerListing } from "../../../../../../contracts/producer"
import { readProducerListing } from "../../../../../../readers/producer-listing"
import { removeListingImageWorkflow } from "../../../../../../workflows/listing/listing-images"

export async function DELETE(
  req: ProducerRequest,
  res: MedusaResponse<{ listing: ProducerListing }>,
) {
  const { id: producer_id } = req.producer
  const listing_id = req.params.id ?? ""
  await removeListingImageWorkflow(req.scope).run({
    input: { producer_id, listing_id, image_id: req.params.imageId ?? "" },
  })
  res.json({ listing: await readProducerListing(req.scope, listing_id, producer_id) })
}
