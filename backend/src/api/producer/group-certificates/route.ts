import type { MedusaResponse } from "@medusajs/framework/http"
import type { GroupCertificates } from "../../../contracts/certificate"
import { readGroupCertificates } from "../../../readers/group-certificates"
import type { ProducerRequest } from "../../access/acting"

export async function GET(req: ProducerRequest, res: MedusaResponse<GroupCertificates>) {
  res.json(await readGroupCertificates(req.scope, req.producer.id))
}
