/** Interface and content locales of the storefront; the order is the order of the language switcher. */
export const locales = ["en", "id", "ja", "de", "ar"] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = "en"

/** BCP 47 codes that Medusa's Translation Module stores, one per storefront locale. */
export const contentLocales = {
  en: "en-US",
  id: "id-ID",
  ja: "ja-JP",
  de: "de-DE",
  ar: "ar-SA",
} as const satisfies Record<Locale, string>

export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value)
}

export function textDirection(locale: Locale): "ltr" | "rtl" {
  return locale === "ar" ? "rtl" : "ltr"
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

/** One text in every locale. */
export type Localized<T = string> = Record<Locale, T>
