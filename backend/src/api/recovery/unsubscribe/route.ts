import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Unsubscribe, Unsubscribed } from "../../../contracts/notice"
import { readEnv } from "../../../env"
import { readLink } from "../../../mail/signed-link"
import { chooseMailsWorkflow } from "../../../workflows/notice/choose-mails"
import { refuse } from "../../../workflows/problems"

export async function POST(req: MedusaRequest<Unsubscribe>, res: MedusaResponse<Unsubscribed>) {
  const link = readLink("mails", req.validatedBody.token, readEnv(process.env).JWT_SECRET)
  if (!link) return refuse("token", "link_expired")
  const { person_id, group } = link
  await chooseMailsWorkflow(req.scope).run({ input: { person_id, muted: [group], add: true } })
  res.json({ group })
}
