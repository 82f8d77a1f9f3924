import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../access/acting"
import type { OrderView } from "../../../../contracts/order"
import { readOrder } from "../../../../readers/order"
import { readLocale } from "../../../read-locale"

export async function GET(req: ProducerRequest, res: MedusaResponse<{ order: OrderView }>) {
  const owner = { producer_id: req.producer.id }
  res.json({ order: await readOrder(req.scope, req.params.id ?? "", owner, readLocale(req)) })
}
