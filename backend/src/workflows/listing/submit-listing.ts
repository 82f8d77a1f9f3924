import type { MedusaContainer } from "@medusajs/framework/types"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { type Carried, RENEWAL_DAYS } from "@serumpun/domain/curation-rules"
import { addDays, dayIn } from "@serumpun/domain/days"
import { checkListingForReview } from "@serumpun/domain/listing-rules"
import { problem } from "@serumpun/domain/problems"
import { canTransition } from "@serumpun/domain/statuses"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { TRADE_MODULE } from "../../modules/trade"
import type TradeModuleService from "../../modules/trade/service"
import { readCarried } from "../../readers/carried"
import { listUsableCertificates } from "../../readers/certificate-links"
import { openNotes, readAwaitedNotes } from "../../readers/listing-notes"
import { readProducerProfile } from "../../readers/producer"
import {
  carriedAppeal,
  readNewestReview,
  readPublicReview,
  type ReviewRow,
} from "../../readers/review"
import { submittedNotices } from "../curation/desk-notices"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import { createReviewsStep, updateReviewsStep } from "../curation/steps/write-reviews"
import { refuse, throwProblems } from "../problems"
import { ListingEvents } from "./events"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { undoWith, writeWith } from "../write-with"

export type SubmitListingInput = {
  producer_id: string
  listing_id: string
  /** Who sends it, and so confirms what others have typed. */
  member_id: string
  /** A rejected revision goes to other curators, with the producer's reason. */
  appeal?: { reason: string }
  /** What is approved, or was until its approval ended, is judged again unchanged. */
  is_renewal?: boolean
}

const validateSubmissionStep = createStep(
  "validate-submission",
  async (input: SubmitListingInput, { container }) => {
    const newest = await readNewestReview(container, input)
    if (input.appeal) refuseAppeal(newest, input.appeal.reason)
    else if (input.is_renewal) await refuseRenewal(container, newest)
    else if (!canTransition("review", newest.status, "submitted"))
      refuse("status", "transition_not_allowed", { from: newest.status, to: "submitted" })
    const [{ status }, certificates] = await Promise.all([
      readProducerProfile(container, input.producer_id),
      listUsableCertificates(container, input.producer_id),
    ])
    const isPlain = !input.appeal && !input.is_renewal
    throwProblems([
      ...(status === "verified" ? [] : [problem("producer", "producer_not_verified", { status })]),
      ...checkListingForReview(newest.snapshot, certificates, dayIn(new Date())),
      ...(isPlain ? openNotes(await readAwaitedNotes(container, input.listing_id)) : []),
    ])
    return new StepResponse({
      newest,
      submitted_at: new Date(),
      carried: await carriedOf(container, newest, input),
    })
  },
)

/**
 * A renewal is judged whole, and an appeal judges the same part once more, unless the approval that the
 * rest was taken over from has ended meanwhile.
 */
async function carriedOf(
  container: MedusaContainer,
  newest: ReviewRow,
  { appeal, is_renewal }: SubmitListingInput,
): Promise<Carried | null> {
  if (is_renewal) return null
  if (!appeal) return readCarried(container, newest)
  return (await readPublicReview(container, newest.listing_id)) ? newest.carried : null
}

/** Written after the case: should the process end in between, the day's notice names it all the same. */
const tellDeskStep = createStep(
  "tell-desk",
  async (review_id: string, { container }) => {
    const notices = await submittedNotices(container, review_id)
    if (notices.length > 0) await writeWith(container, { notices }, async () => undefined)
    return new StepResponse(null, notices)
  },
  async (notices, { container }) => {
    if (notices?.length) await undoWith(container, { notices }, async () => undefined)
  },
)

/** What is offered again is not put away any more. */
const leaveArchiveStep = createStep(
  "leave-archive",
  async (listing_id: string, { container }) => {
    const trade = container.resolve<TradeModuleService>(TRADE_MODULE)
    const [archived] = await trade.listListingArchives({ listing_id }, { take: 1 })
    if (archived) await trade.deleteListingArchives({ listing_id })
    return new StepResponse(null, archived ? listing_id : null)
  },
  async (listing_id, { container }) => {
    if (listing_id)
      await container
        .resolve<TradeModuleService>(TRADE_MODULE)
        .createListingArchives({ listing_id })
  },
)

/** A rejection may be appealed once; what the other curators find stands. */
function refuseAppeal({ status, appeal_of }: ReviewRow, reason: string): void {
  if (status !== "rejected")
    refuse("status", "transition_not_allowed", { from: status, to: "submitted" })
  if (appeal_of) refuse("status", "appeal_used")
  if (!reason.trim()) refuse("reason", "note_required")
}

/** From 90 days before the approval ends, and after it has ended. */
async function refuseRenewal(container: MedusaContainer, newest: ReviewRow): Promise<void> {
  if (newest.status === "expired") return
  if (newest.status !== "approved")
    refuse("status", "transition_not_allowed", { from: newest.status, to: "submitted" })
  const [passport] = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listPassports({ review_id: newest.id }, { take: 1 })
  const from = passport && addDays(passport.valid_until, -RENEWAL_DAYS)
  if (from && from > dayIn(new Date())) refuse("status", "renewal_too_early", { date: from })
}

/**
 * A verified producer hands their draft to the curators; from then on this revision is not edited.
 * What came back for changes and is handed in again becomes a revision of its own, so that the
 * first judgement stays readable; so does an appeal and a renewal. Raw rattan never gets this far: the HS rule refuses it.
 */
export const submitListingWorkflow = createWorkflow(
  "submit-listing",
  function (input: SubmitListingInput) {
    const key = transform({ input }, ({ input }) => `listing:${input.listing_id}`)
    const lock = holdLockStep({ key })
    const valid = validateSubmissionStep(input)
    updateReviewsStep(
      transform({ input, valid }, ({ input, valid: { newest, submitted_at, carried } }) => ({
        changes:
          newest.status === "draft"
            ? [
                {
                  ...{ id: newest.id, submitted_at, submitted_by: input.member_id, carried },
                  status: "submitted" as const,
                },
              ]
            : [],
      })),
    )
    const created = createReviewsStep(
      transform({ input, valid }, ({ input, valid: { newest, submitted_at, carried } }) =>
        newest.status === "draft"
          ? []
          : [
              {
                listing_id: newest.listing_id,
                producer_id: newest.producer_id,
                revision: newest.next_revision,
                snapshot: newest.snapshot,
                text_marks: newest.text_marks,
                status: "submitted" as const,
                submitted_at,
                submitted_by: input.member_id,
                carried,
                ...(input.appeal
                  ? { appeal_of: newest.id, appeal_reason: input.appeal.reason.trim() }
                  : carriedAppeal(newest)),
                is_renewal: input.is_renewal ?? false,
              },
            ],
      ),
    )
    const review_id = transform(
      { valid, created },
      ({ valid, created }) => created[0] ?? valid.newest.id,
    )
    createCurationLogsStep(
      transform({ input, review_id }, ({ input, review_id }) => [
        {
          subject_type: "review" as const,
          subject_id: review_id,
          actor: { producer_id: input.producer_id },
          action: input.appeal ? "appealed" : input.is_renewal ? "renewal_asked" : "submitted",
          note: input.appeal?.reason.trim() ?? null,
        },
      ]),
    )
    tellDeskStep(review_id)
    leaveArchiveStep(input.listing_id)
    emitEventStep({
      eventName: ListingEvents.SUBMITTED,
      data: { id: input.listing_id, review_id },
    })
    freeLockStep(lock)
    return new WorkflowResponse({ id: input.listing_id, review_id })
  },
)
