import type { MedusaResponse } from "@medusajs/framework/http"
import type { NibDisputeView, SendNibDispute } from "../../../contracts/nib-dispute"
import { readNibDispute } from "../../../readers/nib-dispute"
import { sendNibDisputeWorkflow } from "../../../workflows/nib-dispute/send-nib-dispute"
import type { ProducerRequest } from "../../access/acting"

type Answer = { dispute: NibDisputeView | null }

export async function GET(req: ProducerRequest, res: MedusaResponse<Answer>) {
  res.json({ dispute: await readNibDispute(req.scope, req.producer.id) })
}

export async function POST(req: ProducerRequest<SendNibDispute>, res: MedusaResponse<Answer>) {
  const { id: producer_id } = req.producer
  const input = { ...req.validatedBody, producer_id }
  await sendNibDisputeWorkflow(req.scope).run({ input })
  res.json({ dispute: await readNibDispute(req.scope, producer_id) })
}
