import type { MedusaResponse } from "@medusajs/framework/http"
import type { AppointTranslator, TranslatorProfile } from "../../../contracts/translation"
import { listTranslators } from "../../../readers/acting-user"
import { appointTranslatorWorkflow } from "../../../workflows/translation/appoint-translator"
import type { AdminRequest } from "../../access/acting"

export async function GET(
  req: AdminRequest,
  res: MedusaResponse<{ translators: TranslatorProfile[] }>,
) {
  res.json({ translators: await listTranslators(req.scope) })
}

export async function POST(
  req: AdminRequest<AppointTranslator>,
  res: MedusaResponse<{ translator: { id: string } }>,
) {
  const input = { ...req.validatedBody, actor: { user_id: req.user.id } }
  const { result } = await appointTranslatorWorkflow(req.scope).run({ input })
  res.status(201).json({ translator: result })
}
