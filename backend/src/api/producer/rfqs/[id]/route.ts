import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../access/acting"
import type { ProducerRfq } from "../../../../contracts/producer"
import { readProducerRfq } from "../../../../readers/producer-rfq"
import { readLocale } from "../../../read-locale"
import { markRfqSeenWorkflow } from "../../../../workflows/rfq/mark-rfq-seen"

export async function GET(req: ProducerRequest, res: MedusaResponse<{ rfq: ProducerRfq }>) {
  const producer = req.producer
  const rfq = await readProducerRfq(req.scope, req.params.id ?? "", producer.id, readLocale(req))
  if (rfq.is_new)
    await markRfqSeenWorkflow(req.scope).run({
      input: { rfq_id: rfq.id, producer_id: producer.id },
    })
  res.json({ rfq })
}
