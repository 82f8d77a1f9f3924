import type { MedusaResponse } from "@medusajs/framework/http"
import type { GroupCertificates } from "../../../../../contracts/certificate"
import { readGroupCertificates } from "../../../../../readers/group-certificates"
import { askUseWorkflow } from "../../../../../workflows/certificate-use/change-use"
import type { ProducerRequest } from "../../../../access/acting"

export async function POST(req: ProducerRequest, res: MedusaResponse<GroupCertificates>) {
  const producer_id = req.producer.id
  const certificate_id = req.params.id ?? ""
  await askUseWorkflow(req.scope).run({ input: { producer_id, certificate_id } })
  res.json(await readGroupCertificates(req.scope, producer_id))
}
