import { useTranslation } from "react-i18next"
import { Notice } from "../ui/notice.tsx"

/** The backend did not answer a change; the form below still holds everything typed. */
export function Unavailable() {
  const { t } = useTranslation("common")
  return (
    <Notice kind="error" title={t("error.unavailableTitle")} focused>
      <p>{t("error.unavailableText")}</p>
    </Notice>
  )
}
