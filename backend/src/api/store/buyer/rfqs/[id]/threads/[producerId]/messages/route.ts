import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../../../access/acting"
import type {
  MessageView,
  SendMessage,
  ThreadView,
} from "../../../../../../../../contracts/conversation"
import type { Paged } from "../../../../../../../../contracts/paging"
import { answerMessages, takeMessage } from "../../../../../../../own-thread"
import { buyerThread } from "../../../../../../../store/buyer/own-thread"

export async function GET(req: BuyerRequest, res: MedusaResponse<ThreadView & Paged>) {
  await answerMessages(req, res, await buyerThread(req))
}

export async function POST(
  req: BuyerRequest<SendMessage>,
  res: MedusaResponse<{ message: MessageView }>,
) {
  await takeMessage(req, res, await buyerThread(req))
}
