import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { NoticeSummary } from "../../../../../contracts/notice"
import { readNotice } from "../../../../../readers/notice"
import { retryNoticeWorkflow } from "../../../../../workflows/notice/retry-notice"
import { sendNoticesWorkflow } from "../../../../../workflows/notice/send-notices"

export async function POST(req: MedusaRequest, res: MedusaResponse<{ notice: NoticeSummary }>) {
  const id = req.params.id ?? ""
  await retryNoticeWorkflow(req.scope).run({ input: { id } })
  await sendNoticesWorkflow(req.scope).run()
  res.json({ notice: await readNotice(req.scope, id) })
}
