import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../access/acting"
import type { OrderView } from "../../../../../contracts/order"
import { readOrder } from "../../../../../readers/order"
import { readLocale } from "../../../../read-locale"

export async function GET(req: BuyerRequest, res: MedusaResponse<{ order: OrderView }>) {
  const owner = { buyer_id: req.buyer.id }
  res.json({ order: await readOrder(req.scope, req.params.id ?? "", owner, readLocale(req)) })
}
