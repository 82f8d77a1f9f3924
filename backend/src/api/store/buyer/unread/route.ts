import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../access/acting"
import type { Unread } from "../../../../contracts/notice"
import { countOwnUnread } from "../../../../readers/own-notices"

export async function GET(req: BuyerRequest, res: MedusaResponse<Unread>) {
  res.json(await countOwnUnread(req.scope, { side: "buyer", id: req.buyer.id }))
}
