import type { Certificate } from "@serumpun/domain/certificates"
import { destinationsFor, speaksFor, type Destination } from "@serumpun/domain/destinations"
import type { ListingContent } from "@serumpun/domain/listing-content"

type Trade = Pick<ListingContent, "hs_code" | "claims_organic" | "packing" | "certificate_ids">

/** The certificates that stand beside a listing, in its order, and still speak for it on a day. */
export function holdingCertificates<T extends Certificate>(
  listing: Trade,
  certificates: T[],
  today: string,
): T[] {
  return listing.certificate_ids.flatMap((id) => {
    const found = certificates.find((certificate) => certificate.id === id)
    return found && speaksFor(found, listing.hs_code, today) ? [found] : []
  })
}

/** What each market asks of a listing and how far its certificates answer it. */
export function readDestinations(
  listing: Trade,
  certificates: Certificate[],
  today: string,
): Destination[] {
  const { hs_code, claims_organic, packing } = listing
  return destinationsFor(
    { hs_code, claims_organic, wood_packaging: packing.wood_packaging },
    holdingCertificates(listing, certificates, today),
    today,
  )
}
