import { createInstance, type i18n } from "i18next"
import { initReactI18next } from "react-i18next"
import { formatNumber } from "@serumpun/domain/format"
import type { LocaleTexts, Resources } from "#app/locales/resources.ts"
import type { Locale } from "@serumpun/domain/locales"

/** One ready instance per language; text is bundled, so nothing loads later. */
export function createI18n(locale: Locale, resources: LocaleTexts): i18n {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    defaultNS: "common",
    ns: Object.keys(resources),
    resources: {
      [locale]: completePlurals(locale, resources) as Record<string, Record<string, string>>,
    },
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { useSuspense: false },
  })
  // `{{count, number}}` in a text follows the same rules as every other figure of the page.
  instance.services.formatter?.add("number", (value: number) => formatNumber(locale, value))
  return instance
}

/**
 * i18next shows the bare key when a language's plural form is missing, so forms that are no
 * different from the common one are filled in from it.
 */
export function completePlurals(locale: Locale, texts: object): object {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  const entries = Object.entries(texts).flatMap(([key, text]: [string, unknown]) => {
    if (typeof text === "object" && text !== null) return [[key, completePlurals(locale, text)]]
    const base = /^(.+)_other$/.exec(key)?.[1]
    return base ? [...forms.map((form) => [`${base}_${form}`, text]), [key, text]] : []
  })
  return { ...Object.fromEntries(entries), ...ownTexts(texts) }
}

function ownTexts(texts: object): object {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => typeof text === "string"))
}

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common"
    resources: Resources
  }
}
