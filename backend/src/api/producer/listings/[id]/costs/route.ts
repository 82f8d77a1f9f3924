import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { CostsAnswer, SaveCosts } from "../../../../../contracts/listing-costs"
import { readListingCosts } from "../../../../../readers/listing-costs"
import { saveCostsWorkflow } from "../../../../../workflows/listing/save-costs"

type Asked = Pick<ProducerRequest, "params" | "producer">

const ownOf = ({ params, producer }: Asked) => ({
  listing_id: params.id ?? "",
  producer_id: producer.id,
})

export async function GET(req: ProducerRequest, res: MedusaResponse<CostsAnswer>) {
  res.json(await readListingCosts(req.scope, ownOf(req)))
}

export async function POST(req: ProducerRequest<SaveCosts>, res: MedusaResponse<CostsAnswer>) {
  const own = ownOf(req)
  await saveCostsWorkflow(req.scope).run({ input: { ...own, costs: req.validatedBody } })
  res.json(await readListingCosts(req.scope, own))
}
