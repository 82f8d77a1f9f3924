import { defaultLocale, isLocale } from "@serumpun/domain/locales"
import { fixedT } from "./fixed-t.ts"
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
  "compare",
  "comparison",
  "issued",
  "passport",
  "settlement",
  "shortlist",
  "conversation",
  "delivery",
  "pool",
  "people",
  "phone",
  "registerClaim",
  "attend",
  "regionPicture",
  "groupCertificate",
] as const

/** `t` for loaders and actions, in the language of the address. */
export function translator(locale: string | undefined) {
  const language = isLocale(locale) ? locale : defaultLocale
  return fixedT(getI18n(language), namespaces)
}
