import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../access/acting"
import type { UnreadThreads } from "../../../../contracts/conversation"
import { readBuyersUnread } from "../../../../readers/conversation"

export async function GET(req: BuyerRequest, res: MedusaResponse<UnreadThreads>) {
  res.json(await readBuyersUnread(req.scope, req.buyer.id))
}
