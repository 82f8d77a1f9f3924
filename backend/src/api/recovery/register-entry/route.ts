import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ClaimableEntry, FindEntry } from "../../../contracts/register-claim"
import { readClaimableEntry } from "../../../readers/region/claims"
import { refuse } from "../../../workflows/problems"

export async function POST(
  req: MedusaRequest<FindEntry>,
  res: MedusaResponse<{ entry: ClaimableEntry }>,
) {
  const entry = await readClaimableEntry(req.scope, req.validatedBody.code)
  res.json({ entry: entry ?? refuse("code", "claim_code_wrong") })
}
