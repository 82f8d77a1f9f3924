import { carriersOf, type MarkedCertificate } from "@serumpun/domain/certificate-marks"
import { destinationsFor, type Destination } from "@serumpun/domain/destinations"
import type { ListingContent } from "@serumpun/domain/listing-content"

type Trade = Pick<ListingContent, "hs_code" | "claims_organic" | "packing" | "certificate_ids">

/** The certificates whose marks stand beside a listing on a day, in its order; a renewal carries on. */
export function holdingCertificates<T extends MarkedCertificate>(
  listing: Trade,
  certificates: T[],
  today: string,
): T[] {
  return carriersOf(listing.certificate_ids, certificates, listing.hs_code, today)
}

/** What each market asks of a listing and how far its certificates answer it. */
export function readDestinations(
  listing: Trade,
  certificates: MarkedCertificate[],
  today: string,
): Destination[] {
  const { hs_code, claims_organic, packing } = listing
  return destinationsFor(
    { hs_code, claims_organic, wood_packaging: packing.wood_packaging },
    holdingCertificates(listing, certificates, today),
    today,
  )
}
