import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { ProducerListing } from "../../../../../contracts/producer"
import { readProducerListing } from "../../../../../readers/producer-listing"
import { closeReviewsWorkflow } from "../../../../../workflows/listing/close-reviews"

export async function POST(
  req: ProducerRequest,
  res: MedusaResponse<{ listing: ProducerListing }>,
) {
  const { id: producer_id } = req.producer
  const listing_id = req.params.id ?? ""
  await closeReviewsWorkflow(req.scope).run({
    input: {
      listing_id,
      producer_id,
      to: "withdrawn",
      actor: { producer_id },
      note: null,
      note_required: false,
    },
  })
  res.json({ listing: await readProducerListing(req.scope, listing_id, producer_id) })
}
