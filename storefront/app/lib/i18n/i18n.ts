import { createInstance, type i18n } from "i18next"
import { formatNumber } from "@serumpun/domain/format"
import type { LocaleTexts, Resources } from "#app/locales/resources.ts"
import type { Locale } from "@serumpun/domain/locales"

/** One ready instance per language; text is bundled, so nothing loads later. */
export function createI18n(locale: Locale, resources: LocaleTexts): i18n {
  const instance = createInstance()
  void instance.init({
    lng: locale,
    fallbackLng: false,
    defaultNS: "common",
    ns: Object.keys(resources),
    resources: { [locale]: resources },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  // `{{count, number}}` in a text follows the same rules as every other figure of the page.
  instance.services.formatter?.add("number", (value: number) => formatNumber(locale, value))
  return instance
}

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common"
    resources: Resources
  }
}
