import { emitEventStep, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { checkIncomplete, type IncompleteReason } from "@serumpun/domain/curation-rules"
import { canTransition } from "@serumpun/domain/statuses"
import type { MedusaContainer } from "@medusajs/framework/types"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { readCurator } from "../../readers/acting-user"
import { hasJudgedBefore } from "../../readers/judging"
import { listWrittenAssessments } from "../../readers/assessment"
import { listReviewRows, type ReviewRow } from "../../readers/review"
import { readJudging } from "../../readers/rubrics"
import type { Actor } from "../actor"
import { CatalogueEvents } from "../catalogue/events"
import { askedNotes, type NewNote } from "../curation/asked-notes"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import { type ReviewChanges, updateReviewsStep } from "../curation/steps/write-reviews"
import { refuse, throwProblems } from "../problems"
import type { Consequences } from "../write-with"
import { BASIS_GONE, closeParts } from "./close-parts"
import { ListingEvents } from "./events"
import { listingDecidedNotices } from "./notices"
import { freeLockStep, holdLockStep } from "../hold-lock"

export type CloseReviewsInput = {
  listing_id: string
  to: "changes_requested" | "withdrawn" | "expired"
  actor: Actor
  /** Obligatory when an operator or curator withdraws it. */
  note: string | null
  note_required: boolean
  /** What the producer is told, where it is not `to`. */
  decision?: "certificate_ended"
  /** Why a revision is sent back as incomplete. */
  reasons?: IncompleteReason[]
  /** Only this revision; otherwise every one that may go there. */
  review_id?: string
  /** Given when a producer acts: another's listing does not exist for them. */
  producer_id?: string
}

const events = {
  changes_requested: ListingEvents.CHANGES_REQUESTED,
  withdrawn: ListingEvents.WITHDRAWN,
  expired: ListingEvents.EXPIRED,
}

const selectReviewsStep = createStep(
  "select-reviews",
  async (input: CloseReviewsInput, { container }) => {
    const { listing_id, producer_id, review_id, to } = input
    const all = await listReviewRows(container, {
      listing_id,
      ...(producer_id ? { producer_id } : {}),
      ...(review_id ? { id: review_id } : {}),
    })
    const [newest] = all
    if (!newest) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such listing")
    if (input.note_required && !input.note?.trim()) refuse("note", "note_required")
    if (to === "changes_requested")
      throwProblems(checkIncomplete(input.reasons ?? [], input.note ?? ""))
    const chosen = all.filter(({ status }) => canTransition("review", status, to))
    if (chosen.length === 0) refuse("status", "transition_not_allowed", { from: newest.status, to })
    await refuseConflicted(container, input.actor, chosen)
    const was_public = chosen.some(({ status }) => status === "approved")
    const review_ids = chosen.map(({ id }) => id)
    const parts = await closeParts(container, listing_id, chosen)
    const { notices = [], ...following } = await follow(container, input, chosen)
    return new StepResponse({
      ...{ review_ids, was_public, part_changes: parts.changes, sent_back: parts.sent_back },
      ...following,
      asked: to === "changes_requested" ? await askOf(container, input, chosen) : [],
      notices: [...notices, ...parts.notices],
    })
  },
)

/** The producer is told unless they ended it themselves; the public loses what it saw. */
async function follow(
  container: MedusaContainer,
  { listing_id, to, decision, note, actor, reasons = [] }: CloseReviewsInput,
  chosen: ReviewRow[],
): Promise<Consequences> {
  const wasPublic = chosen.some(({ status }) => status === "approved")
  const isOwn = actor !== "calendar" && "producer_id" in actor
  const [newest] = chosen
  return {
    ...(wasPublic ? { changed: [{ subject: "listing", subject_id: listing_id }] } : {}),
    notices:
      isOwn || !newest
        ? []
        : await listingDecidedNotices(container, newest, decision ?? to, {
            note: note?.trim() || null,
            reasons,
          }),
  }
}

/** Whoever sends it back asks, and so do those who judged before that. */
async function askOf(
  container: MedusaContainer,
  { reasons, note }: CloseReviewsInput,
  chosen: ReviewRow[],
): Promise<NewNote[]> {
  const asked = await Promise.all(
    chosen.map(async (review) => {
      const said = await listWrittenAssessments(container, review.id)
      const { content } = await readJudging(container, review, said)
      return askedNotes({ review, content, said, ...(reasons ? { reasons } : {}), note })
    }),
  )
  return asked.flat()
}

/** Who has declared a conflict of interest, or judged before an appeal, may not end the case either. */
async function refuseConflicted(
  container: MedusaContainer,
  actor: Actor,
  reviews: ReviewRow[],
): Promise<void> {
  if (actor === "calendar" || !("user_id" in actor)) return
  const curator = await readCurator(container, actor)
  if (!curator) return
  // What has been approved on appeal anybody may take off the catalogue: harm ends at once.
  for (const review of reviews.filter(({ status }) => status !== "approved"))
    if (await hasJudgedBefore(container, review, curator.id))
      refuse("curator", "appeal_other_curators")
  const conflicts = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listAssessments({
      review_id: reviews.map(({ id }) => id),
      curator_id: curator.id,
      conflict_of_interest: true,
    })
  if (conflicts.length > 0) refuse("curator", "conflict_declared")
}

/**
 * A revision ends without a judgement, or an approved one ends: sent back as incomplete with reasons
 * of a list, withdrawn by producer or operator, or expired. Nobody rejects alone: that follows from
 * the assessments of at least two (assess-review.ts). What was public disappears at once, and an open
 * case of a part of it is judged whole or goes back (close-parts.ts).
 */
export const closeReviewsWorkflow = createWorkflow(
  "close-reviews",
  function (input: CloseReviewsInput) {
    const key = transform({ input }, ({ input }) => `listing:${input.listing_id}`)
    const lock = holdLockStep({ key })
    const selected = selectReviewsStep(input)
    updateReviewsStep(
      transform(
        { input, selected },
        ({
          input,
          selected: { review_ids, part_changes, changed, notices, asked },
        }): ReviewChanges => ({
          ...(changed ? { changed } : {}),
          notices,
          asked,
          changes: [
            ...review_ids.map((id) => ({
              id,
              status: input.to,
              note: input.note?.trim() || null,
              reasons: input.reasons ?? null,
              decided_at: new Date(),
            })),
            ...part_changes,
          ],
        }),
      ),
    )
    when({ selected }, ({ selected }) => selected.was_public).then(() => {
      updateProductsWorkflow.runAsStep({
        input: transform({ input }, ({ input }) => ({
          products: [{ id: input.listing_id, status: "draft" as const }],
        })),
      })
    })
    createCurationLogsStep(
      transform({ input, selected }, ({ input, selected }) => [
        ...selected.review_ids.map((subject_id) => ({
          subject_type: "review" as const,
          subject_id,
          actor: input.actor,
          action: input.decision ?? input.to,
          note: [...(input.reasons ?? []).map((reason) => `[${reason}]`), input.note?.trim()]
            .filter(Boolean)
            .join(" "),
        })),
        ...selected.sent_back.map((subject_id) => ({
          subject_type: "review" as const,
          subject_id,
          actor: input.actor,
          action: "changes_requested" as const,
          note: `[${BASIS_GONE}]`,
        })),
      ]),
    )
    emitEventStep({
      eventName: transform({ input }, ({ input }) => events[input.to]),
      data: { id: input.listing_id },
    })
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} }).config({ name: "tell-public" })
    freeLockStep(lock)
    return new WorkflowResponse({ id: input.listing_id })
  },
)
