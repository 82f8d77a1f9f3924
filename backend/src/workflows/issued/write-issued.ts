import type { MedusaContainer } from "@medusajs/framework/types"
import type { IssuedEnding } from "@serumpun/domain/issued/kinds"
import { ISSUED_DOCUMENT_MODULE } from "../../modules/issued-document"
import type IssuedDocumentModuleService from "../../modules/issued-document/service"
import type { IssuedDraft } from "../../modules/issued-document/service"
import type { Transaction } from "../one-transaction"

type Ended = ({ quote_id: string } | { order_id: string }) & {
  ending: IssuedEnding
  ended_at: Date
  /** Of the draft that takes its place. */
  by_subject: string | null
}
/** What a change issues, and of which quotes or orders nothing stands any longer because of it. */
export type IssuingPlan = { drafts: IssuedDraft[]; endings: Ended[] }

const issuedModule = (container: MedusaContainer) =>
  container.resolve<IssuedDocumentModuleService>(ISSUED_DOCUMENT_MODULE)

/** Issues in the transaction of the change itself; gives back the ids in the drafts' order. */
export async function writeIssued(
  container: MedusaContainer,
  { run }: Transaction,
  { drafts, endings }: IssuingPlan,
): Promise<string[]> {
  const ids: string[] = []
  if (drafts.length + endings.length === 0) return ids
  return run(issuedModule(container), async (service, context) => {
    for (const draft of drafts) ids.push((await service.issue(draft, context)).id)
    for (const { by_subject, ...ended } of endings) {
      const successor = drafts.findIndex(({ subject }) => subject === by_subject)
      await service.end({ ...ended, superseded_by: ids[successor] ?? null }, context)
    }
    return ids
  })
}

/** Undoes what `writeIssued` wrote, in the transaction that undoes the change. */
export async function undoIssued(
  container: MedusaContainer,
  { run }: Transaction,
  { ids, endings }: { ids: string[]; endings: IssuingPlan["endings"] },
): Promise<void> {
  if (ids.length + endings.length === 0) return
  await run(issuedModule(container), async (service, context) => {
    // A workflow keeps what a step gives back as JSON, so the moment comes back as a text.
    for (const { ended_at, ...ended } of endings)
      await service.standAgain({ ...ended, ended_at: new Date(ended_at) }, context)
    for (const id of [...ids].reverse()) await service.takeBack(id, context)
  })
}
