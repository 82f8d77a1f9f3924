import { localeNames, locales } from "@serumpun/domain/locales"
import { useLocation, useMatches } from "react-router"
import { localeOfPath, switchLocale } from "#app/lib/i18n/locale-routing.ts"
import { settingsFormOf } from "#app/lib/page/page-handle.ts"
import { useLocale } from "#app/lib/format/use-format.ts"

/**
 * The same page in the other languages: links, or on a page with a form that is being filled
 * buttons of that form, so that what is typed goes along without a script too.
 */
export function LanguageChoices() {
  const locale = useLocale()
  const { pathname, search } = useLocation()
  const form = settingsFormOf(useMatches().map(({ handle }) => handle))
  const path = localeOfPath(pathname) ? pathname : `/${locale}`
  return (
    <ul role="list">
      {locales.map((other) => {
        const common = { lang: other, "aria-current": other === locale || undefined }
        return (
          <li key={other}>
            {form ? (
              <button {...common} form={form} name="intent" value={`language:${other}`}>
                {localeNames[other]}
              </button>
            ) : (
              <a {...common} href={switchLocale(path, other) + search} hrefLang={other}>
                {localeNames[other]}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}
