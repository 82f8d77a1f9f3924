import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useLocation, useMatches } from "react-router"
import { currencies } from "@serumpun/domain/money"
import { localeOfPath } from "#app/lib/i18n/locale-routing.ts"
import { settingsFormOf } from "#app/lib/page/page-handle.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { useSite } from "#app/lib/page/use-site.ts"
import { Icon } from "../ui/icon.tsx"
import { LanguageChoices } from "./language-choices.tsx"
import { Mark } from "./mark.tsx"

export function SiteHeader() {
  const { t } = useTranslation(["common", "notices", "shortlist"])
  const locale = useLocale()
  const { pathname, search } = useLocation()
  const query = new URLSearchParams(search).get("q") ?? ""
  const links = [
    { href: `/${locale}/catalogue`, label: t("nav.catalogue") },
    { href: `/${locale}/regions`, label: t("nav.regions") },
    { href: `/${locale}/how-it-works`, label: t("nav.how") },
  ]
  return (
    <header className="site-header">
      <div className="site-header-row">
        <a className="brand" href={`/${locale}`}>
          <Mark />
          <span>{t("site.name")}</span>
        </a>
        <form className="site-search" role="search" action={`/${locale}/catalogue`}>
          <input
            type="search"
            name="q"
            aria-label={t("search.label")}
            placeholder={t("search.placeholder")}
            defaultValue={query}
            autoComplete="off"
            maxLength={1000}
            data-suggest={`/${locale}/catalogue/suggest`}
            data-suggest-label={t("search.suggestions")}
            data-suggest-recent={t("search.recent")}
            data-suggest-clear={t("search.clearRecent")}
          />
          <button aria-label={t("search.submit")}>
            <Icon name="search" />
          </button>
        </form>
        <a className="site-header-link" href={`/${locale}/rfq`}>
          <Icon name="basket" />
          <span className="site-header-link-text">{t("nav.basket")}</span>
          <span data-basket-count="" className="count" hidden />
        </a>
        <a className="site-header-link" href={`/${locale}/account`}>
          <Icon name="user" />
          <span className="site-header-link-text">{t("nav.account")}</span>
        </a>
        {/* Shown by the script to buyers who are signed in: this page is the same for everyone. */}
        <a
          className="site-header-link"
          href={`/${locale}/account/notices`}
          data-unread={`/${locale}/account/unread`}
          hidden
        >
          <Icon name="bell" />
          <span className="visually-hidden">{t("notices:bell")}</span>
          <span className="count num" hidden />
        </a>
        <Settings />
      </div>
      <nav className="site-nav" aria-label={t("nav.main")}>
        {links.map(({ href, label }) => (
          <a key={href} href={href} aria-current={currentOf(pathname, href)}>
            {label}
          </a>
        ))}
        <a href={`/${locale}/shortlist`} aria-current={currentOf(pathname, `/${locale}/shortlist`)}>
          {t("shortlist:title")} <span data-shortlist-count="" className="count" hidden />
        </a>
      </nav>
      <div className="weave" />
    </header>
  )
}

/** Language and currency without JavaScript: links, and one small form. */
function Settings() {
  const { t } = useTranslation("common")
  const locale = useLocale()
  const { pathname, search } = useLocation()
  const site = useSite()
  const path = localeOfPath(pathname) ? pathname : `/${locale}`
  const form = settingsFormOf(useMatches().map(({ handle }) => handle))
  return (
    <details className="menu" name="header-menu">
      <summary className="site-header-link">
        <Icon name="globe" />
        <span className="visually-hidden">{t("nav.settings")}: </span>
        <span className="site-header-link-text">
          {locale.toUpperCase()} · {site?.currency ?? "USD"}
        </span>
      </summary>
      <div className="menu-panel">
        <p className="eyebrow">{t("nav.language")}</p>
        <LanguageChoices />
        <form method="post" action={`/${locale}/preferences`}>
          <p className="eyebrow">{t("nav.currency")}</p>
          <input type="hidden" name="return_to" value={path + search} />
          <div className="cluster">
            {currencies.map((currency) => (
              <button
                key={currency}
                className="chip"
                {...(form
                  ? { form, name: "intent", value: `currency:${currency}` }
                  : { name: "currency", value: currency })}
                aria-pressed={currency === site?.currency}
              >
                {currency}
              </button>
            ))}
          </div>
        </form>
      </div>
    </details>
  )
}

function currentOf(pathname: string, href: string) {
  if (pathname === href) return "page" as const
  return pathname.startsWith(`${href}/`) ? ("true" as const) : undefined
}
