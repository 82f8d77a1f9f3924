import type { MedusaResponse } from "@medusajs/framework/http"
import type { CuratorRequest } from "../../../access/acting"
import type { MailWishes } from "../../../../contracts/notice"
import { readMutedGroups } from "../../../../readers/own-notices"
import { chooseMailsWorkflow } from "../../../../workflows/notice/choose-mails"

export async function GET(req: CuratorRequest, res: MedusaResponse<MailWishes>) {
  res.json({ muted: await readMutedGroups(req.scope, req.curator.id) })
}

export async function POST(req: CuratorRequest<MailWishes>, res: MedusaResponse<MailWishes>) {
  const { muted } = req.validatedBody
  const { result } = await chooseMailsWorkflow(req.scope).run({
    input: { person_id: req.curator.id, muted },
  })
  res.json({ muted: result })
}
