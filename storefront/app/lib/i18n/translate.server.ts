import { defaultLocale, isLocale } from "@serumpun/domain/locales"
import { getI18n } from "./i18n.server.ts"

const namespaces = [
  "common",
  "trade",
  "home",
  "catalogue",
  "listing",
  "places",
  "guide",
  "rfq",
  "openRfq",
  "rfqChange",
  "rfqDraft",
  "rfqForm",
  "auth",
  "account",
  "notices",
  "company",
  "deeds",
  "order",
  "sample",
  "card",
  "comparison",
  "issued",
  "passport",
  "settlement",
  "conversation",
  "delivery",
  "pool",
  "people",
  "phone",
  "groupCertificate",
] as const

/** `t` for loaders and actions, in the language of the address. */
export function translator(locale: string | undefined) {
  const language = isLocale(locale) ? locale : defaultLocale
  return getI18n(language).getFixedT(language, namespaces)
}
