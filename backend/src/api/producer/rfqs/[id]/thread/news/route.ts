import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../../access/acting"
import { answerNews } from "../../../../../own-thread"
import { producerThread } from "../../../../../producer/rfqs/own-thread"

export async function GET(req: ProducerRequest, res: MedusaResponse<{ version: number }>) {
  await answerNews(req, res, await producerThread(req))
}
