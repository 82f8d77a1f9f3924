import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SaveListing } from "../../../../contracts/listing-input"
import type { ProducerListing } from "../../../../contracts/producer"
import { requireProducer } from "../../../../readers/acting-producer"
import { readLocale } from "../../../read-locale"
import { readProducerListing } from "../../../../readers/producer-listing"
import { saveListingWorkflow } from "../../../../workflows/listing/save-listing"

type Answer = { listing: ProducerListing }

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<Answer>) {
  const { id } = await requireProducer(req)
  const listing_id = req.params.id ?? ""
  res.json({ listing: await readProducerListing(req.scope, listing_id, id, readLocale(req)) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<SaveListing>,
  res: MedusaResponse<Answer>,
) {
  const { id: producer_id } = await requireProducer(req)
  const listing_id = req.params.id ?? ""
  await saveListingWorkflow(req.scope).run({
    input: { producer_id, listing_id, changes: req.validatedBody },
  })
  res.json({ listing: await readProducerListing(req.scope, listing_id, producer_id) })
}
