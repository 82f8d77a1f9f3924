import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../../../access/acting"
import { sendThreadFile } from "../../../../../../own-thread"
import { producerThread } from "../../../../../../producer/rfqs/own-thread"

export async function GET(req: ProducerRequest, res: MedusaResponse) {
  await sendThreadFile(req, res, await producerThread(req))
}
