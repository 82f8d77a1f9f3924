import type { TargetLocale } from "@serumpun/domain/translations"
import { refuse } from "../../../workflows/problems"
import type { TranslatorRequest } from "../../access/acting"

/** @throws ProblemsError for a language that they were not appointed for */
export function requireOwnLanguage(
  { translator }: TranslatorRequest,
  language: TargetLocale,
): void {
  if (!translator.languages.includes(language)) refuse("language", "invalid_choice")
}
