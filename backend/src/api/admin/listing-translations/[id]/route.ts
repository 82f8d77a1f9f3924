import type { MedusaResponse } from "@medusajs/framework/http"
import {
  type SaveTranslations,
  TranslationQuery,
  type TranslationWork,
} from "../../../../contracts/translation"
import { readTranslationWork } from "../../../../readers/translation-work"
import { translateListingWorkflow } from "../../../../workflows/translation/translate-listing"
import type { TranslatorRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"
import { requireOwnLanguage } from "../own-language"

type Answer = { work: TranslationWork }

export async function GET(req: TranslatorRequest, res: MedusaResponse<Answer>) {
  const { language } = parseQuery(TranslationQuery, req.query)
  requireOwnLanguage(req, language)
  res.json({ work: await readTranslationWork(req.scope, req.params.id ?? "", language) })
}

export async function POST(req: TranslatorRequest<SaveTranslations>, res: MedusaResponse<Answer>) {
  const listing_id = req.params.id ?? ""
  const { language } = req.validatedBody
  requireOwnLanguage(req, language)
  const input = { ...req.validatedBody, listing_id, user_id: req.user.id }
  await translateListingWorkflow(req.scope).run({ input })
  res.json({ work: await readTranslationWork(req.scope, listing_id, language) })
}
