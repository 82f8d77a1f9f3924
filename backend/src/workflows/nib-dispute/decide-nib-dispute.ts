import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { canTransition, type ProducerStatus } from "@serumpun/domain/statuses"
import type { DecideNibDispute } from "../../contracts/nib-dispute"
import type { NewNotice } from "../../mail/notices"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { businessNotes } from "../../readers/business-notes"
import { type NibDisputeRow, nibDisputes, readHolderId } from "../../readers/nib-dispute"
import { type ProducerRow, readProducerProfile } from "../../readers/producer"
import { readActorName } from "../actor"
import { CatalogueEvents } from "../catalogue/events"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import { freeLocksStep, freeLockStep, holdLocksStep, holdLockStep } from "../hold-lock"
import { refuse } from "../problems"
import { ProducerEvents } from "../producer/events"
import { noticesToProducer } from "../producer/notices"
import type { Transaction } from "../one-transaction"
import { wholeRows } from "../whole-rows"
import { type Consequences, undoWith, writeWith } from "../write-with"
import { nibLock } from "./send-nib-dispute"

export type DecideNibDisputeInput = DecideNibDispute & { id: string; user_id: string }

const findDisputeStep = createStep("find-nib-dispute", async (id: string, { container }) => {
  return new StepResponse(await readRow(container, id))
})

/** @throws NOT_FOUND */
async function readRow(container: MedusaContainer, id: string): Promise<NibDisputeRow> {
  const [row] = await nibDisputes(container).listNibDisputes({ id }, { take: 1 })
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such dispute")
  return row
}

const findSidesStep = createStep(
  "find-nib-dispute-sides",
  async ({ nib, producer_id }: NibDisputeRow, { container }) => {
    const holder = await readHolderId(container, nib)
    return new StepResponse([producer_id, ...(holder ? [holder] : [])].map(producerLock))
  },
)

const producerLock = (id: string) => `producer:${id}`
const producersOf = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

/** Rows of their own, which a producer's does not hold. */
const relations = ["members", "certificates", "evidence", "invitations"] as const

/** Without its NIB a business is not verified any more, nor can it be; it can enter its own and ask again. */
const losesStanding = (status: ProducerStatus) => status === "verified" || status === "submitted"

const decideStep = createStep(
  "decide-nib-dispute",
  async ({ id, user_id, to, note }: DecideNibDisputeInput, { container }) => {
    // Read under the lock: a second decision finds the first.
    const row = await readRow(container, id)
    if (!canTransition("nib_dispute", row.status, to)) refuse("status", "nib_dispute_decided")
    const { row: claimant } = await readProducerProfile(container, row.producer_id)
    const holderId = await readHolderId(container, row.nib)
    const holder = holderId ? (await readProducerProfile(container, holderId)).row : null
    const decided_by = await readActorName(container, { user_id })
    const decided = { id, status: to, answer: note, decided_by, decided_at: new Date() }
    const isMoved = to === "transferred"
    const consequences: Consequences = {
      notices: await noticesOf(container, { row, to, note, holderId }),
      ...(isMoved && holder?.status === "verified"
        ? { changed: [{ subject: "producer" as const, subject_id: holder.id }] }
        : {}),
    }
    const note_ids = await writeWith(container, consequences, async (transaction) => {
      const nib = { nib: row.nib, note, claimant, holder }
      const ids = isMoved ? await moveNib(container, transaction, nib) : []
      await transaction.run(nibDisputes(container), (service, context) =>
        service.updateNibDisputes([decided], context),
      )
      return ids
    })
    const before = isMoved
      ? {
          holder: wholeRows(holder ? [holder] : [], [...relations]),
          claimant: wholeRows([claimant], [...relations]),
        }
      : null
    return new StepResponse(
      { producer_id: claimant.id, is_public: Boolean(consequences.changed) },
      { before, note_ids, row: wholeRows([row], []), consequences },
    )
  },
  async (undo, { container }) => {
    if (!undo) return
    const { before, note_ids, row, consequences } = undo
    await undoWith(container, consequences, async ({ run }) => {
      for (const rows of before ? [before.claimant, before.holder] : [])
        await run(producersOf(container), (service, context) =>
          service.updateProducers(rows, context),
        )
      if (note_ids.length > 0)
        await run(businessNotes(container), (service, context) =>
          service.deleteBusinessNotes(note_ids, context),
        )
      await run(nibDisputes(container), (service, context) =>
        service.updateNibDisputes(row, context),
      )
    })
  },
)

type Moved = { nib: string; note: string; claimant: ProducerRow; holder: ProducerRow | null }

/** One after the other: a NIB belongs to one business at every moment. Gives the ids of new notes. */
async function moveNib(
  container: MedusaContainer,
  { run }: Transaction,
  { nib, note, claimant, holder }: Moved,
): Promise<string[]> {
  const isAsked = holder !== null && losesStanding(holder.status as ProducerStatus)
  if (holder)
    await run(producersOf(container), (service, context) =>
      service.updateProducers([withoutNib(holder, note)], context),
    )
  await run(producersOf(container), (service, context) =>
    service.updateProducers([{ id: claimant.id, nib }], context),
  )
  if (!isAsked) return []
  const asked = { producer_id: holder.id, round: new Date().toISOString(), position: 0, text: note }
  const rows = await run(businessNotes(container), (service, context) =>
    service.createBusinessNotes([asked], context),
  )
  return rows.map(({ id }) => id)
}

function withoutNib(holder: ProducerRow, note: string) {
  const change = losesStanding(holder.status as ProducerStatus)
    ? { status: "changes_requested" as const, changes_note: note }
    : {}
  return { id: holder.id, nib: null, ...change }
}

type Decided = Pick<DecideNibDispute, "to" | "note"> & {
  row: NibDisputeRow
  holderId: string | null
}

/** Each side hears of the decision and its reason, and nothing of the other. */
async function noticesOf(
  container: MedusaContainer,
  { row, to, note, holderId }: Decided,
): Promise<NewNotice[]> {
  const occasion = `${row.id}:${new Date().toISOString()}`
  const tell = (producer: string, side: "claimant" | "holder") =>
    noticesToProducer(container, producer, "nib_decided", occasion, {
      ...{ nib: row.nib, decision: to, side, note },
    })
  const toHolder = to === "more_asked" || !holderId ? [] : await tell(holderId, "holder")
  return [...(await tell(row.producer_id, "claimant")), ...toHolder]
}

/** A curator or operator says whose a NIB is, or asks for more, with a reason. */
export const decideNibDisputeWorkflow = createWorkflow(
  "decide-nib-dispute",
  function (input: WorkflowData<DecideNibDisputeInput>) {
    const row = findDisputeStep(transform({ input }, ({ input }) => input.id))
    const lock = holdLockStep({ key: transform({ row }, ({ row }) => nibLock(row.nib)) })
    // The NIB first, so that its holder stays the same while both businesses are held.
    const sides = holdLocksStep({ keys: findSidesStep(row) })
    const decided = decideStep(input)
    createCurationLogsStep(
      transform({ input, decided }, ({ input, decided }) => [
        {
          subject_type: "producer" as const,
          subject_id: decided.producer_id,
          actor: { user_id: input.user_id },
          action: `nib_${input.to}`,
          note: input.note,
        },
      ]),
    )
    emitEventStep({
      eventName: ProducerEvents.UPDATED,
      data: transform({ decided }, ({ decided }) => ({ id: decided.producer_id })),
    })
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} }).config({ name: "tell-public" })
    freeLocksStep(sides)
    freeLockStep(lock)
    return new WorkflowResponse({ id: input.id })
  },
)
