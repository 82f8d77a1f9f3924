import type { MedusaResponse } from "@medusajs/framework/http"
import type { UnsubscribePush } from "../../../../contracts/notice"
import { unsubscribePushWorkflow } from "../../../../workflows/push/subscribe-push"
import type { ProducerRequest } from "../../../access/acting"

export async function POST(
  req: ProducerRequest<UnsubscribePush>,
  res: MedusaResponse<{ endpoint: string }>,
) {
  const { result } = await unsubscribePushWorkflow(req.scope).run({
    input: { ...req.validatedBody, producer_id: req.producer.id },
  })
  res.json({ endpoint: result })
}
