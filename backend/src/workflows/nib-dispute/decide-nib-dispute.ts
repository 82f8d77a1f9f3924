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
import { canTransition } from "@serumpun/domain/statuses"
import type { DecideNibDispute } from "../../contracts/nib-dispute"
import type { NewNotice } from "../../mail/notices"
import { businessNotes } from "../../readers/business-notes"
import { type NibDisputeRow, nibDisputes, readHolderId } from "../../readers/nib-dispute"
import { readProducerProfile } from "../../readers/producer"
import { readActorName } from "../actor"
import { CatalogueEvents } from "../catalogue/events"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import { freeLocksStep, freeLockStep, holdLocksStep, holdLockStep } from "../hold-lock"
import { refuse } from "../problems"
import { ProducerEvents } from "../producer/events"
import { noticesToProducer } from "../producer/notices"
import { wholeRows } from "../whole-rows"
import { type Consequences, undoWith, writeWith } from "../write-with"
import { moveNib, producersOf, refuseMove } from "./move-nib"
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

/** Rows of their own, which a producer's does not hold. */
const relations = ["members", "certificates", "evidence", "invitations"] as const

const decideStep = createStep(
  "decide-nib-dispute",
  async ({ id, user_id, to, note }: DecideNibDisputeInput, { container }) => {
    // Read under the lock: a second decision finds the first.
    const row = await readRow(container, id)
    if (!canTransition("nib_dispute", row.status, to)) refuse("status", "nib_dispute_decided")
    const { row: claimant } = await readProducerProfile(container, row.producer_id)
    const holderId = await readHolderId(container, row.nib)
    const holder = holderId ? (await readProducerProfile(container, holderId)).row : null
    const isMoved = to === "transferred"
    if (isMoved) refuseMove(claimant, holder)
    const decided_by = await readActorName(container, { user_id })
    const decided = { id, status: to, answer: note, decided_by, decided_at: new Date() }
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
      { producer_id: claimant.id, loser_id: isMoved ? (holder?.id ?? null) : null },
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

type Outcome = { producer_id: string; loser_id: string | null }

/** For each side that the decision changes something for, the claimant first. */
function logOf({ to, note, user_id }: DecideNibDisputeInput, { producer_id, loser_id }: Outcome) {
  const entry = { subject_type: "producer" as const, actor: { user_id }, note }
  return [
    { ...entry, subject_id: producer_id, action: `nib_${to}` },
    ...(loser_id ? [{ ...entry, subject_id: loser_id, action: "nib_lost" }] : []),
  ]
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
      transform({ input, decided }, ({ input, decided }) => logOf(input, decided)),
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
