import type { MedusaContainer } from "@medusajs/framework/types"
import type { ProducerStatus } from "@serumpun/domain/statuses"
import type { ProducerCertificate, ProducerProfile } from "../contracts/producer"
import type { PageAsked } from "../contracts/paging"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"
import { toProducerCertificate } from "./certificate"
import { readProducerTexts, toProfile } from "./producer"

export type CurationProducer = ProducerProfile & {
  id: string
  handle: string
  status: ProducerStatus
  changes_note: string | null
  is_demo: boolean
  created_at: string
  certificates: ProducerCertificate[]
}

/** Producers of one status (or all), the oldest first and page by page, with their certificates. */
export async function listCurationProducers(
  container: MedusaContainer,
  filters: { status?: ProducerStatus; id?: string },
  { limit, offset }: PageAsked,
): Promise<{ producers: CurationProducer[]; count: number }> {
  const [rows, count] = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listAndCountProducers(filters, {
      relations: ["certificates"],
      order: { created_at: "ASC", id: "ASC" },
      take: limit,
      skip: offset,
    })
  const texts = await readProducerTexts(container, rows)
  const producers = rows.map((row) => ({
    ...toProfile(row, texts.get(row.id)),
    id: row.id,
    handle: row.handle,
    status: row.status as ProducerStatus,
    changes_note: row.changes_note,
    is_demo: row.is_demo,
    created_at: new Date(row.created_at).toISOString(),
    certificates: row.certificates.map(toProducerCertificate),
  }))
  return { producers, count }
}
