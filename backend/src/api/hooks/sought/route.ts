import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SoughtBatch } from "../../../contracts/demand"
import { countSoughtWorkflow } from "../../../workflows/demand/count-sought"

export async function POST(
  req: MedusaRequest<SoughtBatch>,
  res: MedusaResponse<{ counted: boolean }>,
) {
  const { result } = await countSoughtWorkflow(req.scope).run({ input: req.validatedBody })
  res.json({ counted: result })
}
