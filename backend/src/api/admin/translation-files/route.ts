import type { MedusaResponse } from "@medusajs/framework/http"
import { ExportTranslations, type TranslationForm } from "../../../contracts/translation-file"
import { readExportedTranslations } from "../../../readers/exported-translations"
import { textNames } from "../../../readers/text-names"
import { writeTranslationJson } from "../../../translation-files/write-json"
import { writeXliff } from "../../../translation-files/write-xliff"
import type { AdminRequest, TranslatorRequest } from "../../access/acting"
import { parseQuery } from "../../parse-query"
import { readLocale } from "../../read-locale"
import { requireOwnLanguage } from "../listing-translations/own-language"

const forms: Record<TranslationForm, { type: string; ending: string; write: typeof writeXliff }> = {
  xliff: { type: "application/xliff+xml; charset=utf-8", ending: "xlf", write: writeXliff },
  json: { type: "application/json; charset=utf-8", ending: "json", write: writeTranslationJson },
}

/** Operators take out any language, for agencies; what comes back, a translator of that language imports. */
export async function GET(req: AdminRequest, res: MedusaResponse) {
  const asked = parseQuery(ExportTranslations, req.query)
  if (req.translator) requireOwnLanguage(req as TranslatorRequest, asked.language)
  const { listings, count } = await readExportedTranslations(req.scope, asked)
  const { type, ending, write } = forms[asked.form]
  res.setHeader("content-type", type)
  res.setHeader(
    "content-disposition",
    `attachment; filename="serumpun-${asked.language}.${ending}"`,
  )
  res.setHeader("x-listing-count", count)
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("cache-control", "private, no-store")
  res.send(write(asked.language, listings, textNames(readLocale(req))))
}
