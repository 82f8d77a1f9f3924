import type { MedusaResponse } from "@medusajs/framework/http"
import type { BeginUpload, UploadView } from "../../../contracts/upload"
import { beginUploadWorkflow } from "../../../workflows/upload/begin-upload"
import type { ProducerRequest } from "../../access/acting"

export async function POST(
  req: ProducerRequest<BeginUpload>,
  res: MedusaResponse<{ upload: UploadView }>,
) {
  const owner_id = req.producer.member_id
  const { result: upload } = await beginUploadWorkflow(req.scope).run({
    input: { ...req.validatedBody, owner_id },
  })
  res.status(201).json({ upload })
}
