import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../access/acting"
import type { GroupView } from "../../../contracts/pool"
import { readGroup } from "../../../readers/pool/group"

export async function GET(req: ProducerRequest, res: MedusaResponse<{ group: GroupView }>) {
  res.json({ group: await readGroup(req.scope, req.producer.id) })
}
