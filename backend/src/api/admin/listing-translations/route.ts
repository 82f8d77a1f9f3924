import type { MedusaResponse } from "@medusajs/framework/http"
import { type TranslationsAnswer, TranslationsQuery } from "../../../contracts/translation"
import { listTranslations } from "../../../readers/translation-work"
import type { TranslatorRequest } from "../../access/acting"
import { parseQuery } from "../../parse-query"
import { requireOwnLanguage } from "./own-language"

export async function GET(req: TranslatorRequest, res: MedusaResponse<TranslationsAnswer>) {
  const asked = parseQuery(TranslationsQuery, req.query)
  requireOwnLanguage(req, asked.language)
  res.json(await listTranslations(req.scope, asked))
}
