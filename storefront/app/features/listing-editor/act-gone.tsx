import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ButtonLink } from "#app/components/ui/button.tsx"

/** A page of an act that does not apply any more, since somebody was quicker. */
export function ActGone({ back }: { back: string }) {
  const { t } = useTranslation("listingActs")
  return (
    <>
      <h1>{t("gone.title")}</h1>
      <p>{t("gone.text")}</p>
      <p>
        <ButtonLink variant="secondary" href={back}>
          {t("gone.back")}
        </ButtonLink>
      </p>
    </>
  )
}
