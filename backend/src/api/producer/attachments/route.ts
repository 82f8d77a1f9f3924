import type { MedusaResponse } from "@medusajs/framework/http"
import { scanRule } from "@serumpun/domain/files/upload-rules"
import type { ProducerRequest } from "../../access/acting"
import type { AttachmentView } from "../../../contracts/open-rfq"
import { addAttachmentWorkflow } from "../../../workflows/rfq/add-attachment"
import { readUpload } from "../../read-upload"

export async function POST(
  req: ProducerRequest,
  res: MedusaResponse<{ attachment: AttachmentView }>,
) {
  const { file } = await readUpload(req, scanRule)
  const { result } = await addAttachmentWorkflow(req.scope).run({
    input: {
      owner_id: req.producer.id,
      file_name: file.name,
      content_base64: file.content_base64,
    },
  })
  res.status(201).json({ attachment: result })
}
