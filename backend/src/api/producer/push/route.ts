import type { MedusaResponse } from "@medusajs/framework/http"
import type { PushSettings, SubscribePush } from "../../../contracts/notice"
import { readEnv } from "../../../env"
import { publicKeyOf } from "../../../push/vapid"
import { subscribePushWorkflow } from "../../../workflows/push/subscribe-push"
import type { ProducerRequest } from "../../access/acting"

export function GET(_req: ProducerRequest, res: MedusaResponse<PushSettings>) {
  const { PUSH_PRIVATE_KEY: private_key } = readEnv(process.env)
  res.json({ public_key: private_key ? publicKeyOf({ private_key }) : null })
}

export async function POST(
  req: ProducerRequest<SubscribePush>,
  res: MedusaResponse<{ endpoint: string }>,
) {
  const { result } = await subscribePushWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      producer_id: req.producer.id,
      member_id: req.producer.member_id,
    },
  })
  res.status(201).json({ endpoint: result })
}
