import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PassportDetail } from "../../../../contracts/passport"
import { readPassportDetail } from "../../../../readers/passport"
import { readLocale } from "../../../read-locale"

export async function GET(req: MedusaRequest, res: MedusaResponse<{ passport: PassportDetail }>) {
  const locale = readLocale(req)
  res.json({ passport: await readPassportDetail(req.scope, req.params.id ?? "", locale) })
}
