import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CompletionCheck } from "../../../../contracts/attendance"
import { readCompletionCheck } from "../../../../readers/completion"

export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<{ certificate: CompletionCheck }>,
) {
  res.json({ certificate: await readCompletionCheck(req.scope, req.params.token ?? "") })
}
