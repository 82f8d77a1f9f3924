type Language = {
  /** The language under its own name, as its readers look for it. */
  name: string
  direction: "ltr" | "rtl"
  /** BCP 47 tag by which `Intl` writes numbers, days and names. */
  format: string
  /** BCP 47 tag under which Medusa's Translation Module keeps texts of producers and listings. */
  content: string
}

/**
 * The one list of languages; its order is that of the language switcher. A language is an entry
 * here and a folder of texts in `domain/locales` (docs/recipes/add-a-language.md).
 */
const languages = {
  // British English for day-before-month dates.
  en: { name: "English", direction: "ltr", format: "en-GB", content: "en-US" },
  id: { name: "Bahasa Indonesia", direction: "ltr", format: "id-ID", content: "id-ID" },
  ja: { name: "日本語", direction: "ltr", format: "ja-JP", content: "ja-JP" },
  de: { name: "Deutsch", direction: "ltr", format: "de-DE", content: "de-DE" },
  // Latin digits in Arabic, as in trade documents.
  ar: { name: "العربية", direction: "rtl", format: "ar-u-nu-latn", content: "ar-SA" },
} as const satisfies Record<string, Language>

export type Locale = keyof typeof languages
export const locales = Object.keys(languages) as [Locale, ...Locale[]]
export const defaultLocale = "en" satisfies Locale

/** The languages that a producer must write a listing in, in the order in which they write. */
export const requiredLocales = ["id", "en"] as const satisfies Locale[]
/** The languages that a translator may add to a listing. */
export const optionalLocales = locales.filter(
  (locale) => !requiredLocales.some((required) => required === locale),
)

/** One value, usually a text, in every locale. */
export type Localized<T = string> = Record<Locale, T>

export function inEveryLocale<T>(make: (locale: Locale) => T): Localized<T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Localized<T>
}

/** The given texts, and nothing in every other locale: rows may be older than a language. */
export function localized(texts: Partial<Localized> = {}): Localized {
  return inEveryLocale((locale) => texts[locale] ?? "")
}

/** A text with the language that it is really in. */
export type ShownText = { text: string; locale: Locale }

/** A text for readers of a locale: in English where theirs is missing, else in whichever there is. */
export function shownIn(texts: Partial<Localized>, locale: Locale): ShownText {
  const order: Locale[] = [locale, defaultLocale, ...requiredLocales, ...locales]
  const found = order.find((candidate) => texts[candidate]) ?? locale
  return { text: texts[found] ?? "", locale: found }
}

export const contentLocales = inEveryLocale((locale): string => languages[locale].content)
export const localeNames = inEveryLocale((locale): string => languages[locale].name)

export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value)
}

export function textDirection(locale: Locale): "ltr" | "rtl" {
  return languages[locale].direction
}

/** The tag to give to `Intl` for texts in that language. */
export function formatTag(locale: Locale): string {
  return languages[locale].format
}

/** Best storefront locale for an Accept-Language header (RFC 9110 §12.5.4); `defaultLocale` when none fits. */
export function negotiateLocale(acceptLanguage: string | null | undefined): Locale {
  const ranges = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().toLowerCase().split(";")
      const quality = rest.find((parameter) => parameter.trim().startsWith("q="))
      return { primary: tag.split("-")[0], q: quality ? Number(quality.split("=")[1]) : 1 }
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
  for (const { primary } of ranges) {
    // "in" is the withdrawn code for Indonesian that old Android phones still send.
    const code = primary === "in" ? "id" : primary
    if (isLocale(code)) return code
  }
  return defaultLocale
}
