import type { MedusaResponse } from "@medusajs/framework/http"
import { needsConsent } from "@serumpun/domain/company/consents"
import type { MoveOwnSample } from "../../../../../../contracts/sample"
import { readRates } from "../../../../../../readers/catalogue-state"
import { readLimit } from "../../../../../../readers/company"
import { readSampleRow } from "../../../../../../readers/sample"
import { refuse } from "../../../../../../workflows/problems"
import { moveSampleWorkflow } from "../../../../../../workflows/sample/move-sample"
import type { BuyerRequest } from "../../../../../access/acting"
import { answerSample, type SampleAnswer } from "../../../../../answer-sample"

export async function POST(req: BuyerRequest<MoveOwnSample>, res: MedusaResponse<SampleAnswer>) {
  const { id: buyer_id, person } = req.buyer
  const by = { buyer_id }
  if (req.validatedBody.kind === "accept") await refuseAboveLimit(req)
  await moveSampleWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", by, person_id: person.id, ...req.validatedBody },
  })
  await answerSample(req, res, by)
}

/** The total is the one that was shown; another one than the sample's is refused later. */
async function refuseAboveLimit(req: BuyerRequest<MoveOwnSample>): Promise<void> {
  const { id: buyer_id, company_id, role } = req.buyer
  const limit = await readLimit(req.scope, company_id)
  if (!limit) return
  const { currency } = await readSampleRow(req.scope, req.params.id ?? "", { buyer_id })
  const total = req.validatedBody.total ?? 0
  if (!needsConsent(role, limit, { total, currency, rates: await readRates(req.scope) })) return
  const bounds = { limit: limit.amount, limit_currency: limit.currency }
  refuse("total", "above_limit", { total, currency, ...bounds })
}
