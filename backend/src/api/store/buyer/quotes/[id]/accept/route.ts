import type { MedusaResponse } from "@medusajs/framework/http"
import { needsConsent } from "@serumpun/domain/company/consents"
import type { BuyerRequest } from "../../../../../access/acting"
import type { ConsentView } from "../../../../../../contracts/consent"
import type { AcceptQuote, OrderView } from "../../../../../../contracts/order"
import { readRates } from "../../../../../../readers/catalogue-state"
import { readLimit } from "../../../../../../readers/company"
import { readConsent } from "../../../../../../readers/consent"
import { readOrder } from "../../../../../../readers/order"
import { readQuoteCurrency } from "../../../../../../readers/quote"
import { askConsentWorkflow } from "../../../../../../workflows/company/ask-consent"
import { acceptQuoteWorkflow } from "../../../../../../workflows/order/accept-quote"
import { readLocale } from "../../../../../read-locale"

type Answer = { order: OrderView } | { consent: ConsentView }

/** Above the company's limit a buyer asks a colleague: 202 with what waits for them. */
export async function POST(req: BuyerRequest<AcceptQuote>, res: MedusaResponse<Answer>) {
  const { id: buyer_id, person } = req.buyer
  const quote_id = req.params.id ?? ""
  const input = { quote_id, buyer_id, person_id: person.id, acceptance: req.validatedBody }
  const locale = readLocale(req)
  if (!(await mustAsk(req, quote_id))) {
    const { result } = await acceptQuoteWorkflow(req.scope).run({ input })
    const order = await readOrder(req.scope, result.id, { buyer_id }, locale)
    return void res.status(201).json({ order })
  }
  const { result } = await askConsentWorkflow(req.scope).run({ input })
  if (result.order_id) {
    const order = await readOrder(req.scope, result.order_id, { buyer_id }, locale)
    return void res.status(201).json({ order })
  }
  const reading = { buyer: req.buyer, locale }
  const consent = await readConsent(req.scope, result.consent_id ?? "", reading)
  res.status(202).json({ consent })
}

/** The total is the one that was shown; another one than the quote's is refused in either case. */
async function mustAsk(req: BuyerRequest<AcceptQuote>, quote_id: string): Promise<boolean> {
  const { company_id, role } = req.buyer
  const limit = await readLimit(req.scope, company_id)
  const currency = limit && (await readQuoteCurrency(req.scope, quote_id))
  if (!limit || !currency) return false
  const { total } = req.validatedBody
  return needsConsent(role, limit, { total, currency, rates: await readRates(req.scope) })
}
