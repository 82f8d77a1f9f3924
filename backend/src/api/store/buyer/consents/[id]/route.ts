import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../access/acting"
import type { ConsentView } from "../../../../../contracts/consent"
import { readConsent } from "../../../../../readers/consent"
import { readLocale } from "../../../../read-locale"

export async function GET(req: BuyerRequest, res: MedusaResponse<{ consent: ConsentView }>) {
  const reading = { buyer: req.buyer, locale: readLocale(req) }
  res.json({ consent: await readConsent(req.scope, req.params.id ?? "", reading) })
}
