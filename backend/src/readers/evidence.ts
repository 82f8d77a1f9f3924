import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { EVIDENCE_MAX } from "@serumpun/domain/producer-evidence"
import type { EvidenceView } from "../contracts/producer"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"

type EvidenceRow = Awaited<ReturnType<ProducerModuleService["retrieveEvidence"]>>

export function toEvidence({ id, kind, file_name, created_at }: EvidenceRow): EvidenceView {
  return { id, kind, file_name, added_at: new Date(created_at).toISOString() }
}

/** What a producer shows of who they are, the oldest first. */
export async function listEvidence(
  container: MedusaContainer,
  producerId: string,
): Promise<EvidenceView[]> {
  const rows = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listEvidences(
      { producer_id: producerId },
      { order: { created_at: "ASC", id: "ASC" }, take: EVIDENCE_MAX },
    )
  return rows.map(toEvidence)
}

/** @throws NOT_FOUND when it does not exist or is another producer's. */
export async function readEvidenceRow(
  container: MedusaContainer,
  filters: { id: string; producer_id?: string },
): Promise<EvidenceRow> {
  const [row] = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listEvidences(filters, { take: 1 })
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such evidence")
  return row
}
