import type { MedusaContainer } from "@medusajs/framework/types"
import type { NibDisputeView } from "../contracts/nib-dispute"
import type { PageAsked } from "../contracts/paging"
import { NIB_DISPUTE_MODULE } from "../modules/nib-dispute"
import type NibDisputeModuleService from "../modules/nib-dispute/service"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"
import { type CurationProducer, listCurationProducers } from "./curation-producers"

export const nibDisputes = (container: MedusaContainer) =>
  container.resolve<NibDisputeModuleService>(NIB_DISPUTE_MODULE)
export type NibDisputeRow = Awaited<ReturnType<NibDisputeModuleService["retrieveNibDispute"]>>

/** Of whoever says the NIB is theirs: the newest. */
export async function readNibDispute(
  container: MedusaContainer,
  producer_id: string,
): Promise<NibDisputeView | null> {
  const [row] = await nibDisputes(container).listNibDisputes(
    { producer_id },
    { order: { updated_at: "DESC" }, take: 1 },
  )
  if (!row) return null
  const { id, nib, status, explanation, answer } = row
  return { id, nib, status, explanation, answer }
}

/** Who has given this NIB. */
export async function readHolderId(
  container: MedusaContainer,
  nib: string,
): Promise<string | null> {
  const [holder] = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listProducers({ nib }, { select: ["id"], take: 1 })
  return holder?.id ?? null
}

/** As curators and operators see one: both sides with what they show. */
export type NibDisputeCase = NibDisputeView & {
  sent_at: string | null
  claimant: CurationProducer | null
  /** Null when nobody has that NIB any more. */
  holder: CurationProducer | null
}

/** Those that wait for a decision, the oldest first. */
export async function listNibDisputes(
  container: MedusaContainer,
  { limit, offset }: PageAsked,
): Promise<{ disputes: NibDisputeCase[]; count: number }> {
  const [rows, count] = await nibDisputes(container).listAndCountNibDisputes(
    { status: "sent" },
    { order: { sent_at: "ASC", id: "ASC" }, take: limit, skip: offset },
  )
  const holders = await Promise.all(rows.map(({ nib }) => readHolderId(container, nib)))
  const ids = [...rows.map(({ producer_id }) => producer_id), ...holders].filter(
    (id) => id !== null,
  )
  const { producers } = await listCurationProducers(
    container,
    { id: [...new Set(ids)] },
    { limit: 2 * limit, offset: 0 },
  )
  const sideOf = (id: string | null | undefined) => producers.find((one) => one.id === id) ?? null
  const disputes = rows.map((row, index) => ({
    id: row.id,
    nib: row.nib,
    status: row.status,
    explanation: row.explanation,
    answer: row.answer,
    sent_at: row.sent_at ? new Date(row.sent_at).toISOString() : null,
    claimant: sideOf(row.producer_id),
    holder: sideOf(holders[index]),
  }))
  return { disputes, count }
}
