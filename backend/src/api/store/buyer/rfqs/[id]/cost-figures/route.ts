import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import type { CostFiguresInput } from "../../../../../../contracts/comparison"
import { rememberFiguresWorkflow } from "../../../../../../workflows/comparison/remember-figures"

export async function POST(
  req: BuyerRequest<CostFiguresInput>,
  res: MedusaResponse<{ figures: CostFiguresInput }>,
) {
  const figures = req.validatedBody
  const rfq_id = req.params.id ?? ""
  await rememberFiguresWorkflow(req.scope).run({
    input: { buyer_id: req.buyer.id, rfq_id, figures },
  })
  res.json({ figures })
}
