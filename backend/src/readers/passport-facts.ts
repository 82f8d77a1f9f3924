import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type { PassportCertificate, PassportFacts } from "@serumpun/domain/passports"
import { toCertificate } from "./certificate"
import { markedFor, readSeries } from "./certificate-links"
import { holdingCertificates } from "./destinations"
import type { ProducerRow } from "./producer"

export type PassportReview = {
  revision: number
  snapshot: ListingContent
  handle: string
  producer: Pick<ProducerRow, "id" | "name" | "handle" | "legal_form" | "province" | "place">
}

/** What the passport of a revision is issued for: its content, its maker, and what held on that ISO day. */
export async function gatherPassportFacts(
  container: MedusaContainer,
  { revision, snapshot, handle, producer }: PassportReview,
  day: string,
): Promise<PassportFacts> {
  const { name, legal_form, province, place } = producer
  return {
    revision,
    handle,
    title: snapshot.title,
    category: snapshot.category,
    hs_code: snapshot.hs_code,
    producer: { name, handle: producer.handle, legal_form, province, place },
    certificates: await readHeld(container, snapshot, producer, day),
  }
}

async function readHeld(
  container: MedusaContainer,
  snapshot: ListingContent,
  producer: PassportReview["producer"],
  day: string,
): Promise<PassportCertificate[]> {
  const ids = snapshot.certificate_ids
  const series = await readSeries(container.resolve(ContainerRegistrationKeys.QUERY), ids)
  const certificates = markedFor(series, ids, producer).map(toCertificate)
  return holdingCertificates(snapshot, certificates, day).map(
    ({ scheme, number, issuer, holder_name, holder_kind, valid_from, valid_until, status }) => ({
      ...{ scheme, number, issuer, holder_name, holder_kind, valid_from, valid_until },
      is_checked: status === "verified",
    }),
  )
}
