import type { MedusaContainer } from "@medusajs/framework/types"
import type { CertificateQueue } from "@serumpun/domain/certificate-checks"
import type {
  CertificateQuery,
  CertificatesToCheck,
  CertificateToCheck,
} from "../contracts/certificate"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"
import { type CertificateRow, toProducerCertificate } from "./certificate"

const filters = {
  to_check: {
    $or: [
      { status: "unverified", file_id: { $ne: null } },
      { status: "verified", is_to_compare: true },
    ],
  },
  no_file: { status: "verified", file_id: null },
  file_awaited: { status: "unverified", file_id: null },
} as const satisfies Record<CertificateQueue, object>

const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

async function countOf(container: MedusaContainer, queue: CertificateQueue): Promise<number> {
  const [, count] = await producerModule(container).listAndCountCertificates(filters[queue], {
    select: ["id"],
    take: 1,
  })
  return count
}

/** How many certificates wait, queue by queue. */
export async function countCertificateQueues(
  container: MedusaContainer,
): Promise<CertificatesToCheck["queues"]> {
  const [to_check, no_file, file_awaited] = await Promise.all([
    countOf(container, "to_check"),
    countOf(container, "no_file"),
    countOf(container, "file_awaited"),
  ])
  return { to_check, no_file, file_awaited }
}

/** What waits in one queue, the longest waiting first, page by page. */
export async function listCertificateQueue(
  container: MedusaContainer,
  { queue, limit, offset }: CertificateQuery,
): Promise<CertificatesToCheck & { count: number }> {
  const [[rows, count], queues] = await Promise.all([
    producerModule(container).listAndCountCertificates(filters[queue], {
      relations: ["producer"],
      order: { updated_at: "ASC", id: "ASC" },
      take: limit,
      skip: offset,
    }),
    countCertificateQueues(container),
  ])
  const renewed = await readRenewed(container, rows)
  const certificates = rows.map((row): CertificateToCheck => ({
    ...toProducerCertificate(row),
    producer_id: row.producer_id,
    producer_name: row.producer.name,
    renews_number: renewed.get(row.series_id ?? "") ?? null,
  }))
  return { certificates, count, queues }
}

async function readRenewed(
  container: MedusaContainer,
  rows: CertificateRow[],
): Promise<Map<string, string>> {
  const id = rows.flatMap(({ series_id }) => series_id ?? [])
  if (id.length === 0) return new Map()
  const firsts = await producerModule(container).listCertificates({ id }, { take: id.length })
  return new Map(firsts.map((row) => [row.id, row.number]))
}
