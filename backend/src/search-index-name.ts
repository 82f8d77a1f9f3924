import type { Locale } from "@serumpun/domain/locales"

/** Logical name of a locale's index; the Search Module adds a version to it. */
export function listingIndexName(locale: Locale): string {
  return `listings-${locale}`
}
