import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type CertificateScheme, certificateSchemes } from "@serumpun/domain/certificates"
import { dayIn } from "@serumpun/domain/days"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import type { CertificateRow } from "../../readers/certificate"
import { readPublicListings } from "../../readers/public-listing"

/**
 * The certificates that a buyer asks for and that have ended since a quote was written, by listing: they
 * ran out, or curators took them back. Who writes a quote anew has seen what holds now.
 */
export async function readLostCertificates(
  container: MedusaContainer,
  listingIds: string[],
  { needed, written }: { needed: string[]; written: Date },
): Promise<Map<string, CertificateScheme>> {
  const schemes = certificateSchemes.filter((scheme) => needed.includes(scheme))
  if (schemes.length === 0) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const listings = await readPublicListings(query, { listing_id: listingIds })
  const ids = [...new Set(listings.flatMap(({ content }) => content.certificate_ids))]
  if (ids.length === 0) return new Map()
  const rows = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listCertificates({ id: ids, scheme: schemes }, { take: ids.length })
  return new Map(
    listings.flatMap(({ id, content, certificates }) => {
      const lost = rows.find(
        (row) =>
          content.certificate_ids.includes(row.id) &&
          !certificates.some(({ scheme }) => scheme === row.scheme) &&
          hasEndedSince(row, written),
      )
      return lost ? [[id, lost.scheme] as const] : []
    }),
  )
}

function hasEndedSince(
  { status, valid_until, updated_at }: CertificateRow,
  written: Date,
): boolean {
  if (status === "revoked" || status === "refused") return new Date(updated_at) > written
  return valid_until < dayIn(new Date()) && valid_until >= dayIn(written)
}
