import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../access/acting"
import { type ProducerMe, ProducerMeQuery, type ProfileChange } from "../../../contracts/producer"
import { readProducerMe } from "../../../readers/producer"
import { updateProducerWorkflow } from "../../../workflows/producer/update-producer"
import { parseQuery } from "../../parse-query"

export async function GET(req: ProducerRequest, res: MedusaResponse<ProducerMe>) {
  const { id, member_id } = req.producer
  const { opening } = parseQuery(ProducerMeQuery, req.query)
  res.json(await readProducerMe(req.scope, id, member_id, opening))
}

export async function POST(req: ProducerRequest<ProfileChange>, res: MedusaResponse<ProducerMe>) {
  const { id, member_id } = req.producer
  const changes = req.validatedBody
  await updateProducerWorkflow(req.scope).run({ input: { producer_id: id, changes } })
  res.json(await readProducerMe(req.scope, id, member_id))
}
