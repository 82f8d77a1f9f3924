import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../access/acting"
import type { MailWishes } from "../../../../contracts/notice"
import { readMutedGroups } from "../../../../readers/own-notices"
import { chooseMailsWorkflow } from "../../../../workflows/notice/choose-mails"

export async function GET(req: BuyerRequest, res: MedusaResponse<MailWishes>) {
  res.json({ muted: await readMutedGroups(req.scope, req.auth_context.actor_id) })
}

export async function POST(req: BuyerRequest<MailWishes>, res: MedusaResponse<MailWishes>) {
  const { muted } = req.validatedBody
  const { result } = await chooseMailsWorkflow(req.scope).run({
    input: { person_id: req.auth_context.actor_id, muted },
  })
  res.json({ muted: result })
}
