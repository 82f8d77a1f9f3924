import { type ChecklistEntry, isStandardEntry } from "@serumpun/domain/delivery/export-checklist"
import { shownIn } from "@serumpun/domain/locales"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useLocale } from "#app/lib/format/use-format.ts"

/** What an entry of the checklist is called: the trade's own ones, or the rule of a market. */
export function useChecklistName(): (entry: Pick<ChecklistEntry, "kind" | "text">) => string {
  const { t } = useTranslation("delivery")
  const locale = useLocale()
  return ({ kind, text }) =>
    isStandardEntry(kind) ? t(`checklist.entry.${kind}`) : shownIn(text ?? {}, locale).text
}
