import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../access/acting"
import type { SaveListing } from "../../../../contracts/listing-input"
import type { ProducerListing } from "../../../../contracts/producer"
import { readLocale } from "../../../read-locale"
import { readProducerListing } from "../../../../readers/producer-listing"
import { saveListingWorkflow } from "../../../../workflows/listing/save-listing"

type Answer = { listing: ProducerListing }

export async function GET(req: ProducerRequest, res: MedusaResponse<Answer>) {
  const { id } = req.producer
  const listing_id = req.params.id ?? ""
  res.json({ listing: await readProducerListing(req.scope, listing_id, id, readLocale(req)) })
}

export async function POST(req: ProducerRequest<SaveListing>, res: MedusaResponse<Answer>) {
  const { id: producer_id, member_id } = req.producer
  const listing_id = req.params.id ?? ""
  const { based_on = null, ...changes } = req.validatedBody
  await saveListingWorkflow(req.scope).run({
    input: { producer_id, member_id, listing_id, changes, based_on },
  })
  res.json({ listing: await readProducerListing(req.scope, listing_id, producer_id) })
}
