import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { ProducerListing } from "../../../../../contracts/producer"
import { readProducerListing } from "../../../../../readers/producer-listing"
import { discardEditWorkflow } from "../../../../../workflows/listing-acts/discard-edit"

export async function POST(
  req: ProducerRequest,
  res: MedusaResponse<{ listing: ProducerListing }>,
) {
  const { id: producer_id } = req.producer
  const listing_id = req.params.id ?? ""
  await discardEditWorkflow(req.scope).run({ input: { producer_id, listing_id } })
  res.json({ listing: await readProducerListing(req.scope, listing_id, producer_id) })
}
