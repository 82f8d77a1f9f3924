import { emitEventStep, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CatalogueEvents } from "../catalogue/events"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import {
  createReviewsStep,
  type NewReview,
  type ReviewChange,
  updateReviewsStep,
} from "../curation/steps/write-reviews"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { toTranslations } from "../listing/product-texts"
import { replaceTranslationsStep } from "../replace-translations"
import { carryTexts } from "../../merging/translation-units"
import { carriedAppeal, listReviewRows } from "../../readers/review"
import { planTranslation, type TranslateListingInput } from "./plan-translation"

const planTranslationStep = createStep(
  "plan-translation",
  async (input: TranslateListingInput, { container }) => {
    const { base, newer, is_public, content, marks, changed } = await planTranslation(
      container,
      input,
    )
    const nothing = { changes: [] as ReviewChange[], created: [] as NewReview[] }
    const told = { is_shown: false, snapshot: content, review_id: base.id, changed }
    if (changed.length === 0) return new StepResponse({ ...nothing, ...told })
    const written = { snapshot: content, text_marks: marks }
    if (is_public) {
      const own: ReviewChange = {
        ...{ id: base.id, ...written },
        approved_snapshot: base.approved_snapshot ?? base.snapshot,
      }
      // Or the producer's next version would bring the old text back.
      const draft =
        newer &&
        carryTexts(
          { content: newer.snapshot, marks: newer.text_marks },
          base.snapshot,
          { content, marks },
          changed,
        )
      const carried: ReviewChange[] = draft
        ? [{ id: newer.id, snapshot: draft.content, text_marks: draft.marks }]
        : []
      return new StepResponse({ ...told, created: [], changes: [own, ...carried], is_shown: true })
    }
    if (base.status === "draft")
      return new StepResponse({ ...told, created: [], changes: [{ id: base.id, ...written }] })
    // What curators have sent back stays as they read it: the next revision goes on from there.
    const [last] = await listReviewRows(container, { listing_id: base.listing_id })
    const next: NewReview = {
      ...{ listing_id: base.listing_id, producer_id: base.producer_id, ...written },
      revision: (last?.revision ?? 0) + 1,
      ...carriedAppeal(base),
    }
    return new StepResponse({ ...told, changes: [], created: [next] })
  },
)

/**
 * A translator's texts go into the listing. A public one shows them at once: they are made from the original that
 * was approved, claim nothing that it does not, and the log says who wrote which. Under review nothing is changed.
 */
export const translateListingWorkflow = createWorkflow(
  "translate-listing",
  function (input: TranslateListingInput) {
    const key = transform({ input }, ({ input }) => `listing:${input.listing_id}`)
    const lock = holdLockStep({ key })
    const plan = planTranslationStep(input)
    when({ plan }, ({ plan }) => plan.is_shown).then(() => {
      updateProductsWorkflow.runAsStep({
        input: transform({ input, plan }, ({ input, plan: { snapshot } }) => ({
          products: [
            {
              ...{ id: input.listing_id, title: snapshot.title.en },
              ...{ subtitle: snapshot.summary.en, description: snapshot.description.en },
            },
          ],
        })),
      })
      replaceTranslationsStep(
        transform({ input, plan }, ({ input, plan }) =>
          toTranslations(input.listing_id, plan.snapshot),
        ),
      )
    })
    updateReviewsStep(
      transform({ input, plan }, ({ input, plan: { changes, is_shown } }) => ({
        changes,
        changed: is_shown ? [{ subject: "listing" as const, subject_id: input.listing_id }] : [],
      })),
    )
    createReviewsStep(transform({ plan }, ({ plan }) => plan.created))
    createCurationLogsStep(
      transform({ input, plan }, ({ input, plan: { changed, review_id } }) =>
        changed.length > 0
          ? [
              {
                ...{ subject_type: "review" as const, subject_id: review_id },
                ...{ actor: { user_id: input.user_id }, action: "translated" },
                note: `${input.kind}: ${changed.join(", ")}`,
              },
            ]
          : [],
      ),
    )
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} })
    freeLockStep(lock)
    return new WorkflowResponse(transform({ plan }, ({ plan }) => ({ changed: plan.changed })))
  },
)
