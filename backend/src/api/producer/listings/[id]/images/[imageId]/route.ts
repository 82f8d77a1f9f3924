import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../../access/acting"
import type { ChangeImage } from "../../../../../../contracts/listing-input"
import type { ProducerListing } from "../../../../../../contracts/producer"
import { readProducerListing } from "../../../../../../readers/producer-listing"
import { changeListingImageWorkflow } from "../../../../../../workflows/listing/change-listing-image"
import { removeListingImageWorkflow } from "../../../../../../workflows/listing/listing-images"

type Answer = { listing: ProducerListing }

const imageOf = (req: ProducerRequest) => ({
  producer_id: req.producer.id,
  member_id: req.producer.member_id,
  listing_id: req.params.id ?? "",
  image_id: req.params.imageId ?? "",
})

export async function POST(req: ProducerRequest<ChangeImage>, res: MedusaResponse<Answer>) {
  const image = imageOf(req)
  await changeListingImageWorkflow(req.scope).run({
    input: { ...image, change: req.validatedBody },
  })
  res.json({ listing: await readProducerListing(req.scope, image.listing_id, image.producer_id) })
}

export async function DELETE(req: ProducerRequest, res: MedusaResponse<Answer>) {
  const image = imageOf(req)
  await removeListingImageWorkflow(req.scope).run({ input: image })
  res.json({ listing: await readProducerListing(req.scope, image.listing_id, image.producer_id) })
}
