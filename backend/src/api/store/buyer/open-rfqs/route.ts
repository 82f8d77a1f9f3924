import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../access/acting"
import type { BuyerRfq } from "../../../../contracts/buyer"
import type { SendOpenRfq } from "../../../../contracts/open-rfq"
import { readBuyerRfq } from "../../../../readers/rfq"
import { readLocale } from "../../../read-locale"
import { sendOpenRfqWorkflow } from "../../../../workflows/rfq/send-open-rfq"

export async function POST(req: BuyerRequest<SendOpenRfq>, res: MedusaResponse<{ rfq: BuyerRfq }>) {
  const buyer_id = req.buyer.id
  const locale = readLocale(req)
  const { result } = await sendOpenRfqWorkflow(req.scope).run({
    input: { buyer_id, person_id: req.buyer.person.id, rfq: req.validatedBody, locale },
  })
  res.status(201).json({ rfq: await readBuyerRfq(req.scope, result.id, buyer_id, locale) })
}
