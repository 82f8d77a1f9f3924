import type { MedusaResponse } from "@medusajs/framework/http"
import type { ClaimedEntry, ClaimEntry } from "../../../contracts/register-claim"
import { claimEntryWorkflow } from "../../../workflows/register/claim-entry"
import type { ProducerRequest } from "../../access/acting"

export async function POST(
  req: ProducerRequest<ClaimEntry>,
  res: MedusaResponse<{ entry: ClaimedEntry }>,
) {
  const input = { ...req.validatedBody, producer_id: req.producer.id }
  const { result } = await claimEntryWorkflow(req.scope).run({ input })
  res.json({ entry: { id: result.id, name: result.name, on: result.on } })
}
