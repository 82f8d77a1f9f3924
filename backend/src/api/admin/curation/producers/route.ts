import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  type CurationProducer,
  listCurationProducers,
} from "../../../../readers/curation-producers"
import { ProducerQuery } from "../../../../contracts/curation"
import { parseQuery } from "../../../parse-query"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ producers: CurationProducer[] }>,
) {
  const { status } = parseQuery(ProducerQuery, req.query)
  const filters = status ? { status } : {}
  res.json({ producers: await listCurationProducers(req.scope, filters) })
}
