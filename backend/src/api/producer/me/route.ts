import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type ProducerMe, ProducerMeQuery, type ProfileChange } from "../../../contracts/producer"
import { requireProducer } from "../../../readers/acting-producer"
import { readProducerMe } from "../../../readers/producer"
import { updateProducerWorkflow } from "../../../workflows/producer/update-producer"
import { parseQuery } from "../../parse-query"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ProducerMe>) {
  const { id, member_id } = await requireProducer(req)
  const { opening } = parseQuery(ProducerMeQuery, req.query)
  res.json(await readProducerMe(req.scope, id, member_id, opening))
}

export async function POST(
  req: AuthenticatedMedusaRequest<ProfileChange>,
  res: MedusaResponse<ProducerMe>,
) {
  const { id, member_id } = await requireProducer(req)
  const changes = req.validatedBody
  await updateProducerWorkflow(req.scope).run({ input: { producer_id: id, changes } })
  res.json(await readProducerMe(req.scope, id, member_id))
}
