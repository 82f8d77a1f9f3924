import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import type { ConsentView } from "../../../../../../contracts/consent"
import { readConsent } from "../../../../../../readers/consent"
import { decideConsentWorkflow } from "../../../../../../workflows/company/decide-consent"
import { readLocale } from "../../../../../read-locale"

export async function POST(req: BuyerRequest, res: MedusaResponse<{ consent: ConsentView }>) {
  const id = req.params.id ?? ""
  const { id: account_id, person } = req.buyer
  await decideConsentWorkflow(req.scope).run({
    input: {
      ...{ id, account_id, person_id: person.id },
      ...{ decision: "withdrawn", note: null, only_own: true },
    },
  })
  const reading = { buyer: req.buyer, locale: readLocale(req) }
  res.json({ consent: await readConsent(req.scope, id, reading) })
}
