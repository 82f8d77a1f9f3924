import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../access/acting"
import type { UnreadThreads } from "../../../contracts/conversation"
import { readUnread } from "../../../readers/conversation"

export async function GET(req: ProducerRequest, res: MedusaResponse<UnreadThreads>) {
  res.json(await readUnread(req.scope, { producer_id: req.producer.id }))
}
