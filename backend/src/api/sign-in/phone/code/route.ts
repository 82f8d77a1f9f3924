import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AskCode } from "../../../../contracts/phone"
import { askCodeWorkflow } from "../../../../workflows/phone/ask-code"
import { inSameTime } from "../../../recovery/same-time"

export async function POST(
  req: MedusaRequest<AskCode>,
  res: MedusaResponse<Record<string, never>>,
) {
  const { phone, locale } = req.validatedBody
  await inSameTime(() =>
    askCodeWorkflow(req.scope).run({ input: { phone, locale, member_id: null } }),
  )
  res.json({})
}
