import type { MedusaResponse } from "@medusajs/framework/http"
import { readDeliveryFile } from "../../../../../../readers/delivery"
import { toExportOrderId } from "../../../../../../readers/order-id"
import type { AdminRequest } from "../../../../../access/acting"
import { sendPrivateFile } from "../../../../../send-private-file"

/** Named as the delivery is. */
export async function GET(req: AdminRequest, res: MedusaResponse) {
  const { id: order = "", fileId: id = "" } = req.params
  const order_id = await toExportOrderId(req.scope, order)
  await sendPrivateFile(req.scope, await readDeliveryFile(req.scope, { order_id, id }, {}), res)
}
