import type { MedusaResponse } from "@medusajs/framework/http"
import type { DecideClaim, ReportedClaim } from "../../../../../contracts/claim"
import { readReportedClaim } from "../../../../../readers/claim"
import { moveClaimWorkflow } from "../../../../../workflows/delivery/move-claim"
import type { AdminRequest } from "../../../../access/acting"

export async function POST(
  req: AdminRequest<DecideClaim>,
  res: MedusaResponse<{ claim: ReportedClaim }>,
) {
  const { export_order_id, id: claim_id } = await readReportedClaim(req.scope, req.params.id ?? "")
  const { text, remedy, amount } = req.validatedBody
  await moveClaimWorkflow(req.scope).run({
    input: {
      id: export_order_id,
      claim_id,
      by: { user_id: req.user.id },
      kind: "decide",
      text,
      remedy: { remedy, amount },
    },
  })
  res.json({ claim: await readReportedClaim(req.scope, claim_id) })
}
