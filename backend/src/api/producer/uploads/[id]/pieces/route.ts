import type { MedusaResponse } from "@medusajs/framework/http"
import type { UploadPieceInput, UploadView } from "../../../../../contracts/upload"
import { readUploadState } from "../../../../../readers/upload"
import { addPieceWorkflow } from "../../../../../workflows/upload/add-piece"
import type { ProducerRequest } from "../../../../access/acting"

export async function POST(
  req: ProducerRequest<UploadPieceInput>,
  res: MedusaResponse<{ upload: UploadView }>,
) {
  const owner_id = req.producer.member_id
  const upload = await readUploadState(req.scope, req.params.id ?? "", owner_id)
  const { result: received } = await addPieceWorkflow(req.scope).run({
    input: { ...req.validatedBody, id: upload.id, owner_id },
  })
  res.status(201).json({ upload: { ...upload, received } })
}
