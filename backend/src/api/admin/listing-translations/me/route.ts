import type { MedusaResponse } from "@medusajs/framework/http"
import type { TranslatorProfile } from "../../../../contracts/translation"
import type { TranslatorRequest } from "../../../access/acting"

export function GET(
  req: TranslatorRequest,
  res: MedusaResponse<{ translator: TranslatorProfile }>,
) {
  res.json({ translator: req.translator })
}
