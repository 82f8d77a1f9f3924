import type { MedusaResponse } from "@medusajs/framework/http"
import type { NoteOutcome } from "../../../../../../contracts/referral"
import { readTerritory } from "../../../../../../readers/territory"
import { noteReferralWorkflow } from "../../../../../../workflows/capital/note-referral"
import type { AdminRequest } from "../../../../../access/acting"

export async function POST(
  req: AdminRequest<NoteOutcome>,
  res: MedusaResponse<{ noted: boolean }>,
) {
  const { result } = await noteReferralWorkflow(req.scope).run({
    input: {
      ...{ id: String(req.params["id"]), note: req.validatedBody },
      ...{ territory: readTerritory(req), user_id: req.user.id },
    },
  })
  res.json(result)
}
