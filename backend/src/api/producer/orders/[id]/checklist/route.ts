import type { MedusaResponse } from "@medusajs/framework/http"
import { scanRule } from "@serumpun/domain/files/upload-rules"
import type { ProducerRequest } from "../../../../access/acting"
import { answerDelivery, type DeliveryAnswer } from "../../../../answer-delivery"
import { readData } from "../../../../read-data"
import { UploadChecklist } from "../../../../../contracts/delivery"
import { readOrderRow } from "../../../../../readers/order-row"
import { uploadChecklistWorkflow } from "../../../../../workflows/delivery/upload-checklist"
import { readUpload } from "../../../../read-upload"

export async function POST(req: ProducerRequest, res: MedusaResponse<DeliveryAnswer>) {
  const owner = { producer_id: req.producer.id }
  const { id } = await readOrderRow(req.scope, req.params.id ?? "", owner)
  const { file, fields } = await readUpload(req, scanRule)
  await uploadChecklistWorkflow(req.scope).run({
    input: {
      id,
      ...owner,
      ...readData(UploadChecklist, fields),
      file_name: file.name,
      content_base64: file.content_base64,
    },
  })
  res.status(201)
  await answerDelivery(req, res, owner)
}
