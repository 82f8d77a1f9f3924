import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../access/acting"
import { readProducerRfq } from "../../../../readers/producer-rfq"
import { readProducerAttachment } from "../../../../readers/rfq-attachment"
import { readLocale } from "../../../read-locale"
import { sendPrivateFile } from "../../../send-private-file"

export async function GET(req: ProducerRequest, res: MedusaResponse) {
  const { id } = req.producer
  const row = await readProducerAttachment(req.scope, req.params.id ?? "", id, (rfqId) =>
    readProducerRfq(req.scope, rfqId, id, readLocale(req)),
  )
  await sendPrivateFile(req.scope, row, res)
}
