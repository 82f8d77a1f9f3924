import { carriersOf, type MarkedCertificate } from "@serumpun/domain/certificate-marks"
import { dayIn } from "@serumpun/domain/days"
import { destinationsFor, type Destination } from "@serumpun/domain/destinations"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { type Locale, shownIn } from "@serumpun/domain/locales"
import type { MarketRule } from "@serumpun/domain/market-rule"

type Trade = Pick<ListingContent, "hs_code" | "claims_organic" | "packing" | "certificate_ids">

/** The certificates whose marks stand beside a listing on a day, in its order; a renewal carries on. */
export function holdingCertificates<T extends MarkedCertificate>(
  listing: Trade,
  certificates: T[],
  today: string,
): T[] {
  return carriersOf(listing.certificate_ids, certificates, listing.hs_code, today)
}

type Judged = {
  content: Trade
  certificates: MarkedCertificate[]
  /** Those in force. */
  rules: readonly MarketRule[]
}

/** What each market asks of a listing today and how far its certificates answer it; texts in every language. */
export function destinationsOf({ content, certificates, rules }: Judged): Destination[] {
  const { hs_code, claims_organic, packing } = content
  const day = dayIn(new Date())
  return destinationsFor(
    { hs_code, claims_organic, wood_packaging: packing.wood_packaging },
    holdingCertificates(content, certificates, day),
    { day, rules },
  )
}

/** The same with each text in one language alone, for a page of readers of it. */
export function inLanguage(destinations: Destination[], locale: Locale): Destination[] {
  return destinations.map(({ requirements, ...destination }) => ({
    ...destination,
    requirements: requirements.map((requirement) => {
      const { text, locale: written } = shownIn(requirement.text, locale)
      return { ...requirement, text: { [written]: text } }
    }),
  }))
}
