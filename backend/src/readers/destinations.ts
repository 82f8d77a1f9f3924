import { coversHsCode, isValidOn, type Certificate } from "@serumpun/domain/certificates"
import {
  destinationRequirements,
  isReadyFor,
  type DestinationInput,
} from "@serumpun/domain/destination-rules"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { markets } from "@serumpun/domain/places"
import type { ListingDetail } from "../contracts/catalogue"

type Trade = Pick<ListingContent, "hs_code" | "claims_organic" | "packing" | "certificate_ids">

/** The certificates that stand beside a listing, in its order, and still hold on a day. */
export function holdingCertificates<T extends Certificate>(
  listing: Trade,
  certificates: T[],
  today: string,
): T[] {
  return listing.certificate_ids.flatMap((id) => {
    const found = certificates.find((certificate) => certificate.id === id)
    return found && isValidOn(found, today) && coversHsCode(found, listing.hs_code) ? [found] : []
  })
}

/** What each market asks of a listing and whether its certificates answer it. */
export function readDestinations(
  listing: Trade,
  certificates: Certificate[],
  today: string,
): ListingDetail["destinations"] {
  const input: DestinationInput = {
    hs_code: listing.hs_code,
    claims_organic: listing.claims_organic,
    wood_packaging: listing.packing.wood_packaging,
    schemes: holdingCertificates(listing, certificates, today).map(({ scheme }) => scheme),
  }
  return markets.map((market) => ({
    market,
    ready: isReadyFor(market, input),
    requirements: destinationRequirements(market, input),
  }))
}
