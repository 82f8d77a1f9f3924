import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { CertificateCheck } from "@serumpun/domain/certificate-checks"
import { type HolderLink, linkOf, type MarkedCertificate } from "@serumpun/domain/certificate-marks"
import { localized } from "@serumpun/domain/locales"
import type { CertificateStatus } from "@serumpun/domain/statuses"
import type { ProducerCertificate } from "../contracts/producer"
import type { PageAsked } from "../contracts/paging"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"

export type CertificateRow = Awaited<ReturnType<ProducerModuleService["retrieveCertificate"]>>

/** With `link` where the row was read for one producer's goods. */
export function toCertificate(row: CertificateRow & { link?: HolderLink }): MarkedCertificate {
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
    series_id: row.series_id,
    ...(row.link ? { link: row.link } : {}),
  }
}

export function toProducerCertificate(
  row: CertificateRow & { link?: HolderLink },
): ProducerCertificate {
  const { file_id, file_name, checked_by, checked_on, is_to_compare } = row
  const checks = row.checks as unknown as CertificateCheck[] | null
  const of_file = { has_file: file_id !== null, file_name }
  return { ...toCertificate(row), ...of_file, checked_by, checked_on, checks, is_to_compare }
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
  const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
  const [[rows, count], producer] = await Promise.all([
    producers.listAndCountCertificates(
      { producer_id: producerId },
      { order: { valid_until: "ASC", id: "ASC" }, take: limit, skip: offset },
    ),
    producers.retrieveProducer(producerId, { select: ["id", "legal_form"] }),
  ])
  const certificates = rows.map((row) =>
    toProducerCertificate({ ...row, link: linkOf(row, producer, null) }),
  )
  return { certificates, count }
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
