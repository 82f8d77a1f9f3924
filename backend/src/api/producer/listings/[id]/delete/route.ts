import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import { deleteDraftListingWorkflow } from "../../../../../workflows/listing-acts/delete-draft"

export async function POST(req: ProducerRequest, res: MedusaResponse<Record<string, never>>) {
  const { id: producer_id } = req.producer
  await deleteDraftListingWorkflow(req.scope).run({
    input: { producer_id, listing_id: req.params.id ?? "" },
  })
  res.json({})
}
