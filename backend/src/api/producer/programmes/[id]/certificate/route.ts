import type { MedusaResponse } from "@medusajs/framework/http"
import { requireOwnEnrolment } from "../../../../../readers/attendance"
import { issueCompletionWorkflow } from "../../../../../workflows/programme/issue-completion"
import type { ProducerRequest } from "../../../../access/acting"
import { sendCompletion } from "../../../../issued/send-issued"

/** The first who prints it freezes what it says. */
export async function GET(req: ProducerRequest, res: MedusaResponse) {
  const enrolment_id = await requireOwnEnrolment(req.scope, req.producer.id, req.params.id ?? "")
  const { result } = await issueCompletionWorkflow(req.scope).run({ input: { enrolment_id } })
  await sendCompletion(res, result)
}
