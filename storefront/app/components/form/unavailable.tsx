import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import { Notice } from "../ui/notice.tsx"

/** Why nothing was decided about a change; the form below still holds everything typed. */
export function Unavailable({ because }: { because: Undecided }) {
  const { t } = useTranslation("common")
  if (!because) return null
  const isTooMany = because !== true
  return (
    <Notice
      kind="error"
      title={t(isTooMany ? "error.tooManyTitle" : "error.unavailableTitle")}
      focused
    >
      <p>
        {isTooMany
          ? t("error.tooManyText", { count: because.wait_minutes })
          : t("error.unavailableText")}
      </p>
    </Notice>
  )
}
