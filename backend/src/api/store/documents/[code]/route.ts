import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { IssuedCheck } from "../../../../contracts/issued"
import { readIssuedCheck } from "../../../../readers/issued"

export async function GET(req: MedusaRequest, res: MedusaResponse<{ document: IssuedCheck }>) {
  res.json({ document: await readIssuedCheck(req.scope, req.params.code ?? "") })
}
