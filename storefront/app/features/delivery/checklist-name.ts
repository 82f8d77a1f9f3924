import { isStandardEntry, type ChecklistKind } from "@serumpun/domain/delivery/export-checklist"
import { useTranslation } from "react-i18next"

/** What an entry of the checklist is called: the trade's own ones, or the rule of a market. */
export function useChecklistName(): (kind: ChecklistKind) => string {
  const { t } = useTranslation(["delivery", "trade"])
  return (kind) =>
    isStandardEntry(kind) ? t(`delivery:checklist.entry.${kind}`) : t(`trade:rule.${kind}`)
}
