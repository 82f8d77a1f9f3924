import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../access/acting"
import type { Unread } from "../../../contracts/notice"
import { countOwnUnread } from "../../../readers/own-notices"

export async function GET(req: ProducerRequest, res: MedusaResponse<Unread>) {
  res.json(await countOwnUnread(req.scope, { side: "producer", id: req.producer.id }))
}
