import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import type { ConsentView, RefuseConsent } from "../../../../../../contracts/consent"
import { readConsent } from "../../../../../../readers/consent"
import { decideConsentWorkflow } from "../../../../../../workflows/company/decide-consent"
import { readLocale } from "../../../../../read-locale"

export async function POST(
  req: BuyerRequest<RefuseConsent>,
  res: MedusaResponse<{ consent: ConsentView }>,
) {
  const id = req.params.id ?? ""
  const { note } = req.validatedBody
  const { id: account_id, person } = req.buyer
  await decideConsentWorkflow(req.scope).run({
    input: { id, account_id, person_id: person.id, decision: "refused", note, only_own: false },
  })
  const reading = { buyer: req.buyer, locale: readLocale(req) }
  res.json({ consent: await readConsent(req.scope, id, reading) })
}
