import type { MedusaResponse } from "@medusajs/framework/http"
import type { InvitationsAnswer, InviteBusinesses } from "../../../../contracts/register-claim"
import { readTerritory } from "../../../../readers/territory"
import { inviteWorkflow } from "../../../../workflows/register/invite"
import type { AdminRequest } from "../../../access/acting"
import { readLocale } from "../../../read-locale"

export async function POST(
  req: AdminRequest<InviteBusinesses>,
  res: MedusaResponse<InvitationsAnswer>,
) {
  const own = { territory: readTerritory(req), actor: { user_id: req.user.id } }
  const { result } = await inviteWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...own, locale: readLocale(req) },
  })
  res.json(result)
}
