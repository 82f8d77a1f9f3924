import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import type { ReceiveOrder } from "../../../../../../contracts/delivery"
import type { OrderView } from "../../../../../../contracts/order"
import { readOrder } from "../../../../../../readers/order"
import { receiveOrderWorkflow } from "../../../../../../workflows/delivery/receive-order"
import { readLocale } from "../../../../../read-locale"

export async function POST(
  req: BuyerRequest<ReceiveOrder>,
  res: MedusaResponse<{ order: OrderView }>,
) {
  const { id: buyer_id, person } = req.buyer
  const id = req.params.id ?? ""
  await receiveOrderWorkflow(req.scope).run({
    input: { id, buyer_id, person_id: person.id, receipt: req.validatedBody },
  })
  res.json({ order: await readOrder(req.scope, id, { buyer_id }, readLocale(req)) })
}
