import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import { deleteDraftWorkflow } from "../../../../../../workflows/rfq/save-draft"

export async function POST(req: BuyerRequest, res: MedusaResponse<{ id: string }>) {
  const { result } = await deleteDraftWorkflow(req.scope).run({
    input: { buyer_id: req.buyer.id, id: req.params.id ?? "" },
  })
  res.json(result)
}
