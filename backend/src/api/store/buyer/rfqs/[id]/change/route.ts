import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import type { BuyerRfq } from "../../../../../../contracts/buyer"
import type { ChangeRfq } from "../../../../../../contracts/rfq-change"
import { readBuyerRfq } from "../../../../../../readers/rfq"
import { readLocale } from "../../../../../read-locale"
import { changeRfqWorkflow } from "../../../../../../workflows/rfq/change-rfq"

export async function POST(req: BuyerRequest<ChangeRfq>, res: MedusaResponse<{ rfq: BuyerRfq }>) {
  const buyer_id = req.buyer.id
  const rfq_id = req.params.id ?? ""
  await changeRfqWorkflow(req.scope).run({
    input: { buyer_id, rfq_id, change: req.validatedBody },
  })
  res.json({ rfq: await readBuyerRfq(req.scope, rfq_id, buyer_id, readLocale(req)) })
}
