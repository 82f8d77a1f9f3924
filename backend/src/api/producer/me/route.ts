import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProducerMe, ProducerProfile } from "../../../contracts/producer"
import { requireProducer } from "../../../readers/acting-producer"
import { readProducerMe } from "../../../readers/producer"
import { updateProducerWorkflow } from "../../../workflows/producer/update-producer"
import type { ProfileBody } from "./validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ProducerMe>) {
  const { id, member_id } = await requireProducer(req)
  const { opening } = req.query
  const rfqId = typeof opening === "string" ? opening : undefined
  res.json(await readProducerMe(req.scope, id, member_id, rfqId))
}

export async function POST(
  req: AuthenticatedMedusaRequest<ProfileBody>,
  res: MedusaResponse<ProducerMe>,
) {
  const { id, member_id } = await requireProducer(req)
  // The workflow checks the province against the domain and answers at the field.
  const changes = req.validatedBody as Partial<ProducerProfile>
  await updateProducerWorkflow(req.scope).run({ input: { producer_id: id, changes } })
  res.json(await readProducerMe(req.scope, id, member_id))
}
