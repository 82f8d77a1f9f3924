import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../../../access/acting"
import { answerNews } from "../../../../../../../own-thread"
import { buyerThread } from "../../../../../../../store/buyer/own-thread"

export async function GET(req: BuyerRequest, res: MedusaResponse<{ version: number }>) {
  await answerNews(req, res, await buyerThread(req))
}
