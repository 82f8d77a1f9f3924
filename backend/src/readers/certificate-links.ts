import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  type CertificateUseStatus,
  type HolderLink,
  linkOf,
  type MarkedCertificate,
  seriesOf,
} from "@serumpun/domain/certificate-marks"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"
import { type CertificateRow, toCertificate } from "./certificate"

type Query = Omit<RemoteQueryFunction, symbol>
type Use = { series_id: string; producer_id: string; status: CertificateUseStatus }
type Holder = { id: string; legal_form: string }

/** Certificates by their series, and who may use those of a group. */
export type CertificateSeries = {
  rows: Map<string, CertificateRow[]>
  keys: Map<string, string>
  uses: Map<string, CertificateUseStatus>
}
export type MarkedRow = CertificateRow & { link: HolderLink }

const useKey = (series_id: string, producer_id: string) => `${series_id} ${producer_id}`

function toSeries(certificates: CertificateRow[], uses: Use[]): CertificateSeries {
  return {
    rows: Map.groupBy(certificates, seriesOf),
    keys: new Map(certificates.map((row) => [row.id, seriesOf(row)])),
    uses: new Map(
      uses.map(({ series_id, producer_id, status }) => [useKey(series_id, producer_id), status]),
    ),
  }
}

/** The named certificates, what they renew and what renews them, in any state. */
export async function readSeries(query: Query, ids: string[]): Promise<CertificateSeries> {
  if (ids.length === 0) return toSeries([], [])
  const read = async <Row>(entity: string, filters: object) =>
    (await query.graph({ entity, fields: ["*"], filters })).data as unknown as Row[]
  const named = await read<CertificateRow>("certificate", { id: ids })
  const keys = [...new Set([...ids, ...named.map(seriesOf)])]
  const [rows, uses] = await Promise.all([
    read<CertificateRow>("certificate", { $or: [{ id: keys }, { series_id: keys }] }),
    read<Use>("certificate_use", { series_id: keys }),
  ])
  return toSeries(rows, uses)
}

/** The series of named certificates as they belong to one producer: whether each may mark their goods. */
export function markedFor(series: CertificateSeries, ids: string[], producer: Holder): MarkedRow[] {
  const keys = new Set(ids.map((id) => series.keys.get(id) ?? id))
  return [...keys].flatMap((key) => {
    const use = series.uses.get(useKey(key, producer.id)) ?? null
    return (series.rows.get(key) ?? []).map((row) => ({ ...row, link: linkOf(row, producer, use) }))
  })
}

/**
 * A producer's own certificates and those of groups that they have ever asked to use, in any state, the
 * ones that expire first on top.
 */
export async function listMarkedRows(
  container: MedusaContainer,
  producerId: string,
): Promise<MarkedRow[]> {
  const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
  const [producer, own, uses] = await Promise.all([
    producers.retrieveProducer(producerId, { select: ["id", "legal_form"] }),
    producers.listCertificates({ producer_id: producerId }),
    producers.listCertificateUses({ producer_id: producerId }),
  ])
  const keys = uses.map(({ series_id }) => series_id)
  const of_groups = await readSeries(container.resolve(ContainerRegistrationKeys.QUERY), keys)
  const marked = own.map((row) => ({ ...row, link: linkOf(row, producer, null) }))
  return [...marked, ...markedFor(of_groups, keys, producer)].sort(
    (a, b) => a.valid_until.localeCompare(b.valid_until) || a.id.localeCompare(b.id),
  )
}

/**
 * Certificates that may stand beside a listing, their own and those that a group lets them use: what a
 * curator refused or revoked may not.
 */
export async function listUsableCertificates(
  container: MedusaContainer,
  producerId: string,
): Promise<MarkedCertificate[]> {
  const rows = await listMarkedRows(container, producerId)
  return rows
    .map(toCertificate)
    .filter(
      ({ status, link }) =>
        (status === "unverified" || status === "verified") && link !== "unconfirmed",
    )
}
