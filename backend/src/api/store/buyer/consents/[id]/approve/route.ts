import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import type { OrderView } from "../../../../../../contracts/order"
import { readConsentRow } from "../../../../../../readers/consent"
import { readOrder } from "../../../../../../readers/order"
import { acceptQuoteWorkflow } from "../../../../../../workflows/order/accept-quote"
import { readLocale } from "../../../../../read-locale"

/** The acceptance itself, by whoever approves: of exactly what was asked for. */
export async function POST(req: BuyerRequest, res: MedusaResponse<{ order: OrderView }>) {
  const { id: buyer_id, person } = req.buyer
  const consent_id = req.params.id ?? ""
  const row = await readConsentRow(req.scope, { id: consent_id, account_id: buyer_id })
  const { quote_id, version, total } = row
  const rfq_item_ids = row.rfq_item_ids as string[]
  const options = row.options as string[]
  const acceptance = { version, total: Number(total), rfq_item_ids, options }
  const { result } = await acceptQuoteWorkflow(req.scope).run({
    input: { quote_id, buyer_id, person_id: person.id, consent_id, acceptance },
  })
  const order = await readOrder(req.scope, result.id, { buyer_id }, readLocale(req))
  res.status(201).json({ order })
}
