import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { useSite } from "#app/lib/page/use-site.ts"
import { LanguageChoices } from "./language-choices.tsx"

export function SiteFooter() {
  const { t } = useTranslation("common")
  const locale = useLocale()
  const site = useSite()
  return (
    <footer className="site-footer">
      <div className="weave" />
      <div className="site-footer-row">
        <section>
          <h2>{t("footer.about")}</h2>
          <p>{t("footer.aboutText")}</p>
        </section>
        <nav aria-label={t("footer.buyers")}>
          <h2>{t("footer.buyers")}</h2>
          <ul role="list">
            <li>
              <a href={`/${locale}/catalogue`}>{t("nav.catalogue")}</a>
            </li>
            <li>
              <a href={`/${locale}/regions`}>{t("nav.regions")}</a>
            </li>
            <li>
              <a href={`/${locale}/how-it-works`}>{t("nav.how")}</a>
            </li>
            <li>
              <a href={`/${locale}/how-it-works#glossary`}>{t("footer.glossary")}</a>
            </li>
            <li>
              <a href={`/${locale}/rfq`}>{t("nav.basket")}</a>
            </li>
          </ul>
        </nav>
        <nav aria-label={t("footer.producers")}>
          <h2>{t("footer.producers")}</h2>
          <ul role="list">
            <li>
              <a href={`/${locale}/producer`}>{t("workspace.producer")}</a>
            </li>
            <li>
              <a href={`/${locale}/sign-up/producer`}>{t("footer.register")}</a>
            </li>
            <li>
              <a href={`/${locale}/how-it-works#curation`}>{t("footer.curation")}</a>
            </li>
          </ul>
        </nav>
        <nav aria-label={t("footer.languages")}>
          <h2>{t("footer.languages")}</h2>
          <LanguageChoices />
        </nav>
      </div>
      <p className="site-footer-small">
        {site?.is_demo ? `${t("footer.demo")} ` : null}
        {t("footer.licence")}
      </p>
    </footer>
  )
}
