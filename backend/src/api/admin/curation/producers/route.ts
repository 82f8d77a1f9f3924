import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../../access/acting"
import {
  type CurationProducer,
  listCurationProducers,
} from "../../../../readers/curation-producers"
import { ProducerQuery } from "../../../../contracts/curation"
import type { Paged } from "../../../../contracts/paging"
import { parseQuery } from "../../../parse-query"

export async function GET(
  req: AdminRequest,
  res: MedusaResponse<Paged & { producers: CurationProducer[] }>,
) {
  const { status, ...page } = parseQuery(ProducerQuery, req.query)
  const filters = status ? { status } : {}
  res.json({ ...(await listCurationProducers(req.scope, filters, page)), ...page })
}
