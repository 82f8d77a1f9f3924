import type { MedusaResponse } from "@medusajs/framework/http"
import type { UploadView } from "../../../../contracts/upload"
import { readUploadState } from "../../../../readers/upload"
import { dropUploadWorkflow } from "../../../../workflows/upload/drop-upload"
import type { ProducerRequest } from "../../../access/acting"

const stateOf = ({ scope, params, producer }: ProducerRequest) =>
  readUploadState(scope, params.id ?? "", producer.member_id)

export async function GET(req: ProducerRequest, res: MedusaResponse<{ upload: UploadView }>) {
  res.json({ upload: await stateOf(req) })
}

export async function DELETE(req: ProducerRequest, res: MedusaResponse<object>) {
  const { id } = await stateOf(req)
  await dropUploadWorkflow(req.scope).run({ input: { id, owner_id: req.producer.member_id } })
  res.json({})
}
