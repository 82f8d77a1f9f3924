import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { OrderNote, OrderView } from "../../../../../contracts/order"
import { readOrder } from "../../../../../readers/order"
import { askCancellationWorkflow } from "../../../../../workflows/settlement/cancellation"
import { readLocale } from "../../../../read-locale"

export async function POST(
  req: ProducerRequest<OrderNote>,
  res: MedusaResponse<{ order: OrderView }>,
) {
  const by = { producer_id: req.producer.id }
  const id = req.params.id ?? ""
  await askCancellationWorkflow(req.scope).run({ input: { id, by, ...req.validatedBody } })
  res.json({ order: await readOrder(req.scope, id, by, readLocale(req)) })
}
