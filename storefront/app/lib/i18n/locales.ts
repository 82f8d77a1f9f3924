import type { Locale } from "@serumpun/domain/locales"

/** Each language under its own name, as its readers look for it. */
export const localeNames: Record<Locale, string> = {
  en: "English",
  id: "Bahasa Indonesia",
  ja: "日本語",
  de: "Deutsch",
  ar: "العربية",
}
