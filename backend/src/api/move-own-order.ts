import type { MedusaResponse } from "@medusajs/framework/http"
import type { OrderView } from "../contracts/order"
import { readOrder } from "../readers/order"
import { type OrderOwner } from "../readers/order-row"
import { moveOrderWorkflow, type OrderMoveAsked } from "../workflows/order/move-order"
import type { BuyerRequest, ProducerRequest } from "./access/acting"
import { readLocale } from "./read-locale"

/** A POST route by which a buyer moves an order of theirs. */
export function moveByBuyer<Body>(moveOf: (body: Body) => OrderMoveAsked) {
  return (req: BuyerRequest<Body>, res: MedusaResponse<{ order: OrderView }>) =>
    move(req, res, { buyer_id: req.buyer.id }, moveOf(req.validatedBody))
}

/** A POST route by which a producer moves an order of theirs. */
export function moveByProducer<Body>(moveOf: (body: Body) => OrderMoveAsked) {
  return (req: ProducerRequest<Body>, res: MedusaResponse<{ order: OrderView }>) =>
    move(req, res, { producer_id: req.producer.id }, moveOf(req.validatedBody))
}

async function move(
  req: BuyerRequest | ProducerRequest,
  res: MedusaResponse<{ order: OrderView }>,
  by: OrderOwner,
  move: OrderMoveAsked,
): Promise<void> {
  const id = req.params.id ?? ""
  const person_id = "buyer" in req ? { person_id: req.buyer.person.id } : {}
  await moveOrderWorkflow(req.scope).run({ input: { id, by, ...person_id, move } })
  res.json({ order: await readOrder(req.scope, id, by, readLocale(req)) })
}
