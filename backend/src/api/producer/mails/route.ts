import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../access/acting"
import type { MailWishes } from "../../../contracts/notice"
import { readMutedGroups } from "../../../readers/own-notices"
import { chooseMailsWorkflow } from "../../../workflows/notice/choose-mails"

export async function GET(req: ProducerRequest, res: MedusaResponse<MailWishes>) {
  res.json({ muted: await readMutedGroups(req.scope, req.producer.id) })
}

export async function POST(req: ProducerRequest<MailWishes>, res: MedusaResponse<MailWishes>) {
  const { muted } = req.validatedBody
  const { result } = await chooseMailsWorkflow(req.scope).run({
    input: { person_id: req.producer.id, muted },
  })
  res.json({ muted: result })
}
