import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { ProducerListing } from "../../../../../contracts/producer"
import { readProducerListing } from "../../../../../readers/producer-listing"
import { readLightChanges } from "../../../../../readers/light-changes"
import { amendListingWorkflow } from "../../../../../workflows/listing/amend-listing"
import { submitListingWorkflow } from "../../../../../workflows/listing/submit-listing"

export async function POST(
  req: ProducerRequest,
  res: MedusaResponse<{ listing: ProducerListing }>,
) {
  const { id: producer_id } = req.producer
  const listing_id = req.params.id ?? ""
  const input = { producer_id, listing_id }
  const isLight = (await readLightChanges(req.scope, input)) !== null
  await (isLight ? amendListingWorkflow(req.scope) : submitListingWorkflow(req.scope)).run({
    input,
  })
  res.json({ listing: await readProducerListing(req.scope, listing_id, producer_id) })
}
