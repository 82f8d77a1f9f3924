import { useTranslation } from "#app/lib/i18n/use-translation.ts"

/** What KUR is, and who decides. */
export function KurIntro() {
  const { t } = useTranslation("capital")
  return (
    <>
      <p className="lede">{t("intro")}</p>
      <p>{t("noDecision")}</p>
    </>
  )
}
