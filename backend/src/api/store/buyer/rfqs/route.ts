import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../access/acting"
import type { BuyerRfq, RfqSummary, SendRfq } from "../../../../contracts/buyer"
import { RfqsQuery } from "../../../../contracts/lists"
import { type Paged, paged } from "../../../../contracts/paging"
import { listBuyerRfqs, readBuyerRfq } from "../../../../readers/rfq"
import { parseQuery } from "../../../parse-query"
import { readLocale } from "../../../read-locale"
import { sendRfqWorkflow } from "../../../../workflows/rfq/send-rfq"

export async function GET(req: BuyerRequest, res: MedusaResponse<Paged & { rfqs: RfqSummary[] }>) {
  const query = parseQuery(RfqsQuery, req.query)
  const buyer_id = req.buyer.id
  res.json({
    ...(await listBuyerRfqs(req.scope, buyer_id, readLocale(req), query)),
    ...paged(query),
  })
}

export async function POST(req: BuyerRequest<SendRfq>, res: MedusaResponse<{ rfq: BuyerRfq }>) {
  const buyer_id = req.buyer.id
  const { result } = await sendRfqWorkflow(req.scope).run({
    input: { buyer_id, person_id: req.buyer.person.id, rfq: req.validatedBody },
  })
  const rfq = await readBuyerRfq(req.scope, result.id, buyer_id, readLocale(req))
  res.status(201).json({ rfq })
}
