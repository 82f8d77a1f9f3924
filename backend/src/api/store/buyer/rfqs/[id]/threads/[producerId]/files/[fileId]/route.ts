import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../../../../access/acting"
import { sendThreadFile } from "../../../../../../../../own-thread"
import { buyerThread } from "../../../../../../../../store/buyer/own-thread"

export async function GET(req: BuyerRequest, res: MedusaResponse) {
  await sendThreadFile(req, res, await buyerThread(req))
}
