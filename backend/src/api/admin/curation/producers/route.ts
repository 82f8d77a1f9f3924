import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProducerStatus } from "@serumpun/domain/statuses"
import {
  type CurationProducer,
  listCurationProducers,
} from "../../../../readers/curation-producers"
import { parseQuery } from "../../../parse-query"
import { ProducerQuery } from "../validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ producers: CurationProducer[] }>,
) {
  const { status } = parseQuery(ProducerQuery, req.query)
  const filters = status ? { status: status as ProducerStatus } : {}
  res.json({ producers: await listCurationProducers(req.scope, filters) })
}
