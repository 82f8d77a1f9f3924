import type { MedusaResponse } from "@medusajs/framework/http"
import { readDelivery } from "../../../../readers/delivery"
import { toExportOrderId } from "../../../../readers/order-id"
import type { AdminRequest } from "../../../access/acting"
import type { DeliveryAnswer } from "../../../answer-delivery"

/** Of an export order, or of Medusa's order that it belongs to. */
export async function GET(req: AdminRequest, res: MedusaResponse<DeliveryAnswer>) {
  const id = await toExportOrderId(req.scope, req.params.id ?? "")
  res.json({ delivery: await readDelivery(req.scope, id, {}) })
}
