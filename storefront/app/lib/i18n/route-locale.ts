import { defaultLocale, isLocale, type Locale } from "@serumpun/domain/locales"

/** The language of a page's address; the root has already turned unknown ones away. */
export function routeLocale(params: { locale?: string }): Locale {
  return isLocale(params.locale) ? params.locale : defaultLocale
}
