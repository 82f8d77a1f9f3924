import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../../../../access/acting"
import type { MessageView } from "../../../../../../../../../contracts/conversation"
import { takeMessageWithFile } from "../../../../../../../../own-thread"
import { buyerThread } from "../../../../../../../../store/buyer/own-thread"

export async function POST(req: BuyerRequest, res: MedusaResponse<{ message: MessageView }>) {
  await takeMessageWithFile(req, res, await buyerThread(req))
}
