import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type { Locale } from "@serumpun/domain/locales"
import { sourceLocale } from "@serumpun/domain/translations"
import { fieldsOf } from "../../merging/content-fields"
import { fingerprint, readStamp } from "../../merging/content-stamp"
import { reviewedMarks, sharedMarks } from "../../merging/text-marks"
import { readNewestReview, readPublicReview } from "../../readers/review"
import { CatalogueEvents } from "../catalogue/events"
import { type ReviewChanges, updateReviewsStep } from "../curation/steps/write-reviews"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse } from "../problems"

export type ReviewTextsInput = {
  producer_id: string
  listing_id: string
  languages: Locale[]
  /** Stamp of the content that was read. */
  based_on: string
}

/** Refuses to call texts right that nobody has read: those that somebody else has changed since. */
function refuseUnread(content: ListingContent, { languages, based_on }: ReviewTextsInput): void {
  const read = readStamp(based_on)
  if (!read) return refuse("based_on", "not_understood")
  const isText = (path: string) =>
    [sourceLocale, ...languages].some((language) => path.endsWith(`.${language}`))
  for (const [path, value] of fieldsOf(content)) {
    const now = path === "specification" || isText(path) ? fingerprint(value) : null
    if (now !== null && now !== (read.get(path) ?? "")) refuse(path, "changed_elsewhere")
  }
}

const planReviewStep = createStep(
  "plan-text-review",
  async (input: ReviewTextsInput, { container }) => {
    const newest = await readNewestReview(container, input)
    const shown = await readPublicReview(container, input.listing_id)
    refuseUnread(newest.snapshot, input)
    const text_marks = reviewedMarks(newest.snapshot, newest.text_marks, input.languages)
    // What buyers read is right as well where it is the same.
    const there =
      shown && shown.id !== newest.id
        ? [
            {
              id: shown.id,
              text_marks: sharedMarks(shown.snapshot, shown.text_marks, text_marks),
            },
          ]
        : []
    const changes: ReviewChanges = {
      changes: [{ id: newest.id, text_marks }, ...there],
      changed: shown ? [{ subject: "listing", subject_id: input.listing_id }] : [],
    }
    return new StepResponse(changes)
  },
)

/**
 * An owner or staff member says that the texts of languages say what the Indonesian ones say. It changes no
 * text, so it holds at once for whatever revision has these very texts.
 */
export const reviewTextsWorkflow = createWorkflow(
  "review-texts",
  function (input: ReviewTextsInput) {
    const key = transform({ input }, ({ input }) => `listing:${input.listing_id}`)
    const lock = holdLockStep({ key })
    updateReviewsStep(planReviewStep(input))
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} })
    freeLockStep(lock)
    return new WorkflowResponse({ id: input.listing_id })
  },
)
