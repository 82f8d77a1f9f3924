import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useIsAllowed } from "./allowed.tsx"

/** Says to whoever types for a business and sends nothing what becomes of it. */
export function SavesOnly() {
  const { t } = useTranslation("people")
  return useIsAllowed("trade") ? null : <p className="soft">{t("typed.saveOnly")}</p>
}
