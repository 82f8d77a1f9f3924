import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../../../access/acting"
import type { MessageView } from "../../../../../../../contracts/conversation"
import { takeMessageWithFile } from "../../../../../../own-thread"
import { producerThread } from "../../../../../../producer/rfqs/own-thread"

export async function POST(req: ProducerRequest, res: MedusaResponse<{ message: MessageView }>) {
  await takeMessageWithFile(req, res, await producerThread(req))
}
