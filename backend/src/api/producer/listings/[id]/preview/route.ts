import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { ListingBody } from "../../../../../contracts/catalogue"
import { readListingPreview } from "../../../../../readers/listing-preview"
import { readLocale } from "../../../../read-locale"

export async function GET(req: ProducerRequest, res: MedusaResponse<{ listing: ListingBody }>) {
  const { id: producer_id } = req.producer
  const filters = { listing_id: req.params.id ?? "", producer_id }
  res.json({ listing: await readListingPreview(req.scope, filters, readLocale(req)) })
}
