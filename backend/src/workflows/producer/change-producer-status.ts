import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn, yearOf } from "@serumpun/domain/days"
import { checkEvidence } from "@serumpun/domain/producer-evidence"
import { checkProducerForReview } from "@serumpun/domain/producer-rules"
import { canTransition, type ProducerStatus } from "@serumpun/domain/statuses"
import type { Problem } from "@serumpun/domain/problems"
import { readBusinessNotes } from "../../readers/business-notes"
import { openNotes } from "../../readers/listing-notes"
import { listEvidence } from "../../readers/evidence"
import { readProducerProfile } from "../../readers/producer"
import type { Actor } from "../actor"
import { CatalogueEvents } from "../catalogue/events"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import { refuse, throwProblems } from "../problems"
import { ProducerEvents } from "./events"
import { noticesToProducer } from "./notices"
import { writeBusinessNotesStep } from "./steps/write-business-notes"
import { type ProducerChanges, updateProducersStep } from "./steps/update-producers"
import { freeLockStep, holdLockStep } from "../hold-lock"
import type { Consequences } from "../write-with"

export type ChangeProducerStatusInput = {
  producer_id: string
  to: "submitted" | "verified" | "changes_requested" | "suspended"
  actor: Actor
  note?: string | null
  is_demo?: boolean
}

const events = {
  submitted: ProducerEvents.SUBMITTED,
  verified: ProducerEvents.VERIFIED,
  changes_requested: ProducerEvents.CHANGES_REQUESTED,
  suspended: ProducerEvents.SUSPENDED,
}

/** The end of a suspension waits for a second person. */
type Proposal = { is_proposal: boolean }

const validateProducerTransitionStep = createStep(
  "validate-producer-transition",
  async ({ producer_id, to, note, actor }: ChangeProducerStatusInput, { container }) => {
    const { status: from, profile, row } = await readProducerProfile(container, producer_id)
    const isAnothersNib = from === "verified" && to === "changes_requested"
    if (!canTransition("producer", from, to) || isAnothersNib)
      refuse("status", "transition_not_allowed", { from, to })
    if ((to === "changes_requested" || to === "suspended") && !note?.trim())
      refuse("note", "note_required")
    const evidence = (await listEvidence(container, producer_id)).map(({ kind }) => kind)
    if (to === "submitted")
      throwProblems([
        ...checkProducerForReview(profile, yearOf(dayIn(new Date()))),
        ...checkEvidence(evidence),
        ...(await openNotesOf(container, producer_id, from)),
      ])
    if (to === "verified" && !profile.nib) refuse("nib", "required")
    // Those who were verified before evidence was asked for are reinstated without it.
    if (from === "submitted" && to === "verified") throwProblems(checkEvidence(evidence))
    const is_proposal =
      from === "suspended" && to === "verified" && isFirst(actor, row.reinstatement_by)
    const following = is_proposal ? {} : await follow(container, { producer_id, from, to, note })
    return new StepResponse<Consequences & Proposal>({ ...following, is_proposal })
  },
)

/** What curators asked for last and nobody has answered; businesses of before have no such notes. */
async function openNotesOf(
  container: MedusaContainer,
  producer_id: string,
  from: ProducerStatus,
): Promise<Problem[]> {
  if (from !== "changes_requested") return []
  const notes = (await readBusinessNotes(container, [producer_id])).get(producer_id) ?? []
  return openNotes(notes)
}

/**
 * Whoever suspends acts alone, so that harm ends at once; two persons end a suspension. True for the
 * first of them. @throws ProblemsError when the same person asks again
 */
function isFirst(actor: Actor, proposedBy: string | null): boolean {
  const person = actor !== "calendar" && "user_id" in actor ? actor.user_id : null
  if (!person || !proposedBy) return true
  if (person === proposedBy) refuse("status", "reinstatement_own")
  return false
}

/** What follows for the public and for the producer, who has asked and is told the answer. */
async function follow(
  container: MedusaContainer,
  {
    producer_id,
    from,
    to,
    note,
  }: Pick<ChangeProducerStatusInput, "producer_id" | "to" | "note"> & { from: ProducerStatus },
): Promise<Consequences> {
  const isPublic = [from, to].includes("verified")
  const occasion = `${to}:${new Date().toISOString()}`
  const told = { note: note?.trim() || null }
  return {
    ...(isPublic ? { changed: [{ subject: "producer", subject_id: producer_id }] } : {}),
    notices:
      to === "submitted"
        ? []
        : await noticesToProducer(container, producer_id, "producer_decided", occasion, {
            ...told,
            decision: from === "suspended" && to === "verified" ? "reinstated" : to,
          }),
  }
}

const proposalOf = ({ producer_id, actor }: ChangeProducerStatusInput) => ({
  id: producer_id,
  reinstatement_by: actor !== "calendar" && "user_id" in actor ? actor.user_id : null,
})

function changeOf({ producer_id, to, note, is_demo }: ChangeProducerStatusInput) {
  return {
    id: producer_id,
    status: to,
    reinstatement_by: null,
    changes_note: to === "verified" ? null : (note?.trim() ?? null),
    ...(to === "verified" ? { verified_on: dayIn(new Date()) } : {}),
    ...(is_demo === undefined ? {} : { is_demo }),
  }
}

/**
 * A producer asks to be verified; a curator or operator verifies, asks for changes with a written
 * note, or suspends; a second one agrees before a suspension ends. Only listings of verified producers are public, so both ends of `verified`
 * change the catalogue.
 */
export const changeProducerStatusWorkflow = createWorkflow(
  "change-producer-status",
  function (input: ChangeProducerStatusInput) {
    const key = transform({ input }, ({ input }) => `producer:${input.producer_id}`)
    const lock = holdLockStep({ key })
    const following = validateProducerTransitionStep(input)
    updateProducersStep(
      transform({ input, following }, ({ input, following }): ProducerChanges => {
        const { is_proposal, ...consequences } = following
        return { ...consequences, changes: [is_proposal ? proposalOf(input) : changeOf(input)] }
      }),
    )
    when({ input }, ({ input }) => input.to === "changes_requested").then(() => {
      writeBusinessNotesStep(
        transform({ input }, ({ input }) => ({
          producer_id: input.producer_id,
          note: input.note ?? null,
        })),
      )
    })
    const log = transform({ input, following }, ({ input, following }) => [
      {
        subject_type: "producer" as const,
        subject_id: input.producer_id,
        actor: input.actor,
        action: following.is_proposal ? "reinstatement_proposed" : input.to,
        note: input.note ?? null,
      },
    ])
    createCurationLogsStep(log)
    when({ following }, ({ following }) => !following.is_proposal).then(() => {
      const eventName = transform({ input }, ({ input }) => events[input.to])
      emitEventStep({ eventName, data: { id: input.producer_id } })
      emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} }).config({
        name: "tell-public",
      })
    })
    freeLockStep(lock)
    return new WorkflowResponse({ id: input.producer_id })
  },
)
