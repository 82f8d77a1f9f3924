import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../../access/acting"
import type { MessageView, SendMessage, ThreadView } from "../../../../../../contracts/conversation"
import type { Paged } from "../../../../../../contracts/paging"
import { answerMessages, takeMessage } from "../../../../../own-thread"
import { producerThread } from "../../../../../producer/rfqs/own-thread"

export async function GET(req: ProducerRequest, res: MedusaResponse<ThreadView & Paged>) {
  await answerMessages(req, res, await producerThread(req))
}

export async function POST(
  req: ProducerRequest<SendMessage>,
  res: MedusaResponse<{ message: MessageView }>,
) {
  await takeMessage(req, res, await producerThread(req))
}
