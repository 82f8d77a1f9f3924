import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { Certificate } from "@serumpun/domain/certificates"
import { localized } from "@serumpun/domain/locales"
import type { CertificateStatus } from "@serumpun/domain/statuses"
import type { ProducerCertificate } from "../contracts/producer"
import type { PageAsked } from "../contracts/paging"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"

export type CertificateRow = Awaited<ReturnType<ProducerModuleService["retrieveCertificate"]>>

export function toCertificate(row: CertificateRow): Certificate {
  const { id, scheme, number, issuer, holder_name, holder_kind, scope, valid_from } = row
  return {
    id,
    scheme,
    number,
    issuer,
    holder_name,
    holder_kind,
    scope: localized(scope),
    scope_hs: row.scope_hs as string[],
    valid_from,
    valid_until: row.valid_until,
    status: row.status as CertificateStatus,
  }
}

export function toProducerCertificate(row: CertificateRow): ProducerCertificate {
  const { file_id, file_name, checked_by } = row
  return { ...toCertificate(row), has_file: file_id !== null, file_name, checked_by }
}

/** All certificates of a producer, the ones that expire first on top. */
export async function listCertificateRows(
  container: MedusaContainer,
  producerId: string,
): Promise<CertificateRow[]> {
  return container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listCertificates({ producer_id: producerId }, { order: { valid_until: "ASC", id: "ASC" } })
}

/** The same, page by page. */
export async function pageCertificates(
  container: MedusaContainer,
  producerId: string,
  { limit, offset }: PageAsked,
): Promise<{ certificates: ProducerCertificate[]; count: number }> {
  const [rows, count] = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listAndCountCertificates(
      { producer_id: producerId },
      { order: { valid_until: "ASC", id: "ASC" }, take: limit, skip: offset },
    )
  return { certificates: rows.map(toProducerCertificate), count }
}

/** Certificates that may stand beside a listing: what a curator refused or revoked may not. */
export async function listUsableCertificates(
  container: MedusaContainer,
  producerId: string,
): Promise<Certificate[]> {
  const rows = await listCertificateRows(container, producerId)
  return rows
    .map(toCertificate)
    .filter(({ status }) => status === "unverified" || status === "verified")
}

/** @throws NOT_FOUND when it does not exist or is another producer's. */
export async function readCertificateRow(
  container: MedusaContainer,
  filters: { id: string; producer_id?: string },
): Promise<CertificateRow> {
  const [row] = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listCertificates(filters, { take: 1 })
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such certificate")
  return row
}
