import type { MedusaResponse } from "@medusajs/framework/http"
import { type Paged, paged } from "../../../../contracts/paging"
import { type AskSamples, SamplesQuery, type SampleView } from "../../../../contracts/sample"
import { listSamples, readAskedSamples } from "../../../../readers/sample"
import { askSamplesWorkflow } from "../../../../workflows/sample/ask-samples"
import type { BuyerRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"
import { readLocale } from "../../../read-locale"

export async function GET(
  req: BuyerRequest,
  res: MedusaResponse<Paged & { samples: SampleView[] }>,
) {
  const query = parseQuery(SamplesQuery, req.query)
  const asked = { reader: { buyer_id: req.buyer.id }, locale: readLocale(req) }
  res.json({ ...(await listSamples(req.scope, asked, query)), ...paged(query) })
}

export async function POST(
  req: BuyerRequest<AskSamples>,
  res: MedusaResponse<{ samples: SampleView[] }>,
) {
  const { id: buyer_id, person } = req.buyer
  const { result } = await askSamplesWorkflow(req.scope).run({
    input: { buyer_id, person_id: person.id, asked: req.validatedBody },
  })
  const ids = result.map(({ id }) => id)
  const asked = { reader: { buyer_id }, locale: readLocale(req) }
  res.status(201).json({ samples: await readAskedSamples(req.scope, ids, asked) })
}
