import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Notice } from "#app/components/ui/notice.tsx"
import type { AuthNotice as NoticeOf } from "./auth.server.ts"

/** Why nothing was decided; everything typed is still in the form. */
export function AuthNotice({ notice }: { notice: NoticeOf | null }) {
  const { t } = useTranslation(["auth", "common"])
  if (!notice) return null
  return (
    <Notice
      kind="error"
      title={t(
        notice.kind === "too_many" ? "notice.tooManyTitle" : "common:error.unavailableTitle",
      )}
    >
      <p>
        {notice.kind === "too_many"
          ? t("notice.tooMany", { count: notice.minutes })
          : t("notice.unavailable")}
      </p>
    </Notice>
  )
}
