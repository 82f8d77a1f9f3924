import type { MedusaContainer } from "@medusajs/framework/types"
import type { ProducerStatus } from "@serumpun/domain/statuses"
import type { ProducerCertificate, ProducerProfile } from "../contracts/producer"
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

/** Producers of one status (or all), the oldest first, with their certificates. */
export async function listCurationProducers(
  container: MedusaContainer,
  filters: { status?: ProducerStatus; id?: string },
): Promise<CurationProducer[]> {
  const rows = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listProducers(filters, {
      relations: ["certificates"],
      order: { created_at: "ASC" },
      take: 500,
    })
  const texts = await readProducerTexts(container, rows)
  return rows.map((row) => ({
    ...toProfile(row, texts.get(row.id)),
    id: row.id,
    handle: row.handle,
    status: row.status as ProducerStatus,
    changes_note: row.changes_note,
    is_demo: row.is_demo,
    created_at: new Date(row.created_at).toISOString(),
    certificates: row.certificates.map(toProducerCertificate),
  }))
}
