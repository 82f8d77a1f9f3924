import type { MedusaResponse } from "@medusajs/framework/http"
import { type Paged, paged } from "../../../contracts/paging"
import { SamplesQuery, type SampleView } from "../../../contracts/sample"
import { listSamples } from "../../../readers/sample"
import type { ProducerRequest } from "../../access/acting"
import { parseQuery } from "../../parse-query"
import { readLocale } from "../../read-locale"

export async function GET(
  req: ProducerRequest,
  res: MedusaResponse<Paged & { samples: SampleView[] }>,
) {
  const query = parseQuery(SamplesQuery, req.query)
  const asked = { reader: { producer_id: req.producer.id }, locale: readLocale(req) }
  res.json({ ...(await listSamples(req.scope, asked, query)), ...paged(query) })
}
