import { useTranslation } from "react-i18next"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"

/** A page of an act that does not apply any more, since somebody was quicker. */
export function ActGone({ back }: { back: string }) {
  const { t } = useTranslation("listingActs")
  return (
    <Notice kind="info" title={t("gone.title")}>
      <p>{t("gone.text")}</p>
      <ButtonLink variant="secondary" href={back}>
        {t("gone.back")}
      </ButtonLink>
    </Notice>
  )
}
