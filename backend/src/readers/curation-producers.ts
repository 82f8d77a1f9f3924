import type { MedusaContainer } from "@medusajs/framework/types"
import type { ProducerStatus } from "@serumpun/domain/statuses"
import type { BusinessNoteView } from "../contracts/business-note"
import type { EvidenceView, ProducerCertificate, ProducerProfile } from "../contracts/producer"
import type { PageAsked } from "../contracts/paging"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"
import { readBusinessNotes } from "./business-notes"
import { toEvidence } from "./evidence"
import { readActingUser } from "./acting-user"
import { toProducerCertificate } from "./certificate"
import { readProducerTexts, toProfile } from "./producer"

export type CurationProducer = ProducerProfile & {
  id: string
  handle: string
  status: ProducerStatus
  changes_note: string | null
  is_demo: boolean
  /** Who proposed to end the suspension, as the log names them; null while nobody has. */
  reinstatement_by: string | null
  created_at: string
  certificates: ProducerCertificate[]
  evidence: EvidenceView[]
  notes: BusinessNoteView[]
}

/** Producers of one status (or all), the oldest first and page by page, with their certificates. */
export async function listCurationProducers(
  container: MedusaContainer,
  filters: { status?: ProducerStatus; id?: string | string[] },
  { limit, offset }: PageAsked,
): Promise<{ producers: CurationProducer[]; count: number }> {
  const [rows, count] = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listAndCountProducers(filters, {
      relations: ["certificates", "evidence"],
      order: { created_at: "ASC", id: "ASC" },
      take: limit,
      skip: offset,
    })
  const texts = await readProducerTexts(container, rows)
  const proposers = await nameProposers(container, rows)
  const notes = await readBusinessNotes(
    container,
    rows.map(({ id }) => id),
  )
  const producers = rows.map((row) => ({
    ...toProfile(row, texts.get(row.id)),
    id: row.id,
    handle: row.handle,
    status: row.status as ProducerStatus,
    changes_note: row.changes_note,
    is_demo: row.is_demo,
    reinstatement_by: proposers.get(row.reinstatement_by ?? "") ?? null,
    created_at: new Date(row.created_at).toISOString(),
    // Relations come in no order of their own.
    certificates: row.certificates.map(toProducerCertificate).sort(by("valid_until")),
    notes: notes.get(row.id) ?? [],
    evidence: row.evidence.map(toEvidence).sort(by("added_at")),
  }))
  return { producers, count }
}

/** Names of users by their ids; an account that is gone keeps its id as a name. */
async function nameProposers(
  container: MedusaContainer,
  rows: { reinstatement_by: string | null }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ reinstatement_by }) => reinstatement_by ?? []))]
  const named = await Promise.all(
    ids.map(async (user_id) => {
      const acting = await readActingUser(container, user_id)
      return [user_id, acting?.curator?.name ?? acting?.user.name ?? user_id] as const
    }),
  )
  return new Map(named)
}

/** By a day or moment written in ISO, the earliest first; of the same one, by id. */
const by =
  <Key extends string>(key: Key) =>
  (one: Record<Key | "id", string>, other: Record<Key | "id", string>): number =>
    one[key].localeCompare(other[key]) || one.id.localeCompare(other.id)
