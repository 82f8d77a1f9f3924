import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../access/acting"
import type { SaveListing } from "../../../../contracts/listing-input"
import type { ProducerListing } from "../../../../contracts/producer"
import { moveStamp } from "../../../../merging/typed-fields"
import { readLocale } from "../../../read-locale"
import { readProducerListing } from "../../../../readers/producer-listing"
import { saveListingWorkflow } from "../../../../workflows/listing/save-listing"

type Answer = { listing: ProducerListing; typed_on?: string }

export async function GET(req: ProducerRequest, res: MedusaResponse<Answer>) {
  const { id } = req.producer
  const listing_id = req.params.id ?? ""
  res.json({ listing: await readProducerListing(req.scope, listing_id, id, readLocale(req)) })
}

export async function POST(req: ProducerRequest<SaveListing>, res: MedusaResponse<Answer>) {
  const { id: producer_id, member_id } = req.producer
  const listing_id = req.params.id ?? ""
  const { based_on = null, typed_fields = null, ...changes } = req.validatedBody
  const { result: saved } = await saveListingWorkflow(req.scope).run({
    input: { producer_id, member_id, listing_id, changes, based_on, typed_fields },
  })
  const listing = await readProducerListing(req.scope, listing_id, producer_id)
  const isPart = based_on !== null && typed_fields !== null
  res.json(isPart ? { listing, typed_on: moveStamp(based_on, saved, typed_fields) } : { listing })
}
