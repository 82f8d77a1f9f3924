import { translationFileLimits } from "@serumpun/domain/translation-files"
import { type ImportAnswer, ImportTranslations } from "../../../contracts/translation-file"
import { readTranslationFile } from "../../../translation-files/read-translation-file"
import { importFile } from "../../../workflows/translation/import-file"
import type { TranslatorRequest } from "../../access/acting"
import { parseInput } from "../../parse-query"
import { readUpload } from "../../read-upload"
import { requireOwnLanguage } from "../listing-translations/own-language"

/** Reads the form, and does with its file what is asked. */
export async function takeFile(
  req: TranslatorRequest,
  { isWritten }: { isWritten: boolean },
): Promise<ImportAnswer> {
  const { file, fields } = await readUpload(req, { kinds: [], max_mb: translationFileLimits.mb })
  const asked = parseInput(ImportTranslations, fields)
  requireOwnLanguage(req, asked.language)
  const found = await readTranslationFile(file.name, Buffer.from(file.content_base64, "base64"))
  return importFile(req.scope, found, { ...asked, isWritten, user_id: req.user.id })
}
