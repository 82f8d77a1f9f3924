import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { ProducerListing } from "../../../../../contracts/producer"
import { readProducerListing } from "../../../../../readers/producer-listing"
import { readLightChanges } from "../../../../../readers/light-changes"
import {
  type AmendListingInput,
  amendListingWorkflow,
} from "../../../../../workflows/listing/amend-listing"
import { submitListingWorkflow } from "../../../../../workflows/listing/submit-listing"

export async function POST(
  req: ProducerRequest,
  res: MedusaResponse<{ listing: ProducerListing }>,
) {
  const { id: producer_id } = req.producer
  const listing_id = req.params.id ?? ""
  const input = { producer_id, listing_id }
  const isShown = (await readLightChanges(req.scope, input)) !== null && (await amend(req, input))
  if (!isShown) await submitListingWorkflow(req.scope).run({ input })
  res.json({ listing: await readProducerListing(req.scope, listing_id, producer_id) })
}

/** @returns false when the draft has become one for curators since it was looked at */
async function amend(req: ProducerRequest, input: AmendListingInput): Promise<boolean> {
  try {
    await amendListingWorkflow(req.scope).run({ input })
    return true
  } catch (error) {
    if ((await readLightChanges(req.scope, input)) !== null) throw error
    return false
  }
}
