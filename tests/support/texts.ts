import type { Locale } from "@serumpun/domain/locales"
import type { Locator, Page } from "playwright-core"
import { getI18n } from "../../storefront/app/lib/i18n/i18n.server.ts"

const namespaces = [
  "common",
  "home",
  "account",
  "auth",
  "autosave",
  "catalogue",
  "listing",
  "listingActs",
  "listingNotes",
  "listingEditor",
  "listingImport",
  "certificate",
  "markets",
  "profile",
  "problems",
  "producer",
  "registerClaim",
  "capital",
  "attend",
  "regionPicture",
  "quote",
  "conversation",
  "phrases",
  "photos",
  "notices",
  "offline",
  "order",
  "sample",
  "card",
  "goods",
  "costs",
  "issued",
  "passport",
  "rubric",
  "compare",
  "comparison",
  "dashboard",
  "settlement",
  "shortlist",
  "openRfq",
  "rfqChange",
  "rfqDraft",
  "rfqForm",
  "pause",
  "pool",
  "groupCertificate",
  "quoteOptions",
  "delivery",
  "company",
  "people",
  "phone",
  "deeds",
  "rfq",
  "trade",
] as const

/** The storefront's own words, so that a test names a control as its readers read it. */
export function textsIn(locale: Locale) {
  return getI18n(locale).getFixedT(locale, namespaces)
}

export type Texts = ReturnType<typeof textsIn>

/** A control by its label; the page marks those that may stay empty. */
export function control(within: Page | Locator, t: Texts, label: string): Locator {
  return within
    .getByLabel(label, { exact: true })
    .or(within.getByLabel(`${label} (${t("common:form.optional")})`, { exact: true }))
}
