import { emitEventStep, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { checkListingForReview } from "@serumpun/domain/listing-rules"
import { canTransition } from "@serumpun/domain/statuses"
import { listUsableCertificates } from "../../readers/certificate-links"
import { listReviewRows } from "../../readers/review"
import { readLightChanges } from "../../readers/light-changes"
import { CatalogueEvents } from "../catalogue/events"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import { type ReviewChanges, updateReviewsStep } from "../curation/steps/write-reviews"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse, throwProblems } from "../problems"
import { toPrices } from "./prices"
import { readVariantId } from "./steps/prepare-publication"
import { upsertTradeTermsStep } from "./steps/upsert-trade-terms"

export type AmendListingInput = { producer_id: string; listing_id: string }

const planAmendmentStep = createStep(
  "plan-amendment",
  async (input: AmendListingInput, { container }) => {
    const changes = await readLightChanges(container, input)
    // Somebody may have changed the draft since it was looked at: then curators judge it.
    if (!changes)
      return refuse("status", "transition_not_allowed", { from: "draft", to: "approved" })
    const { draft, shown, fields } = changes
    const all = await listReviewRows(container, { listing_id: input.listing_id })
    const certificates = await listUsableCertificates(container, input.producer_id)
    throwProblems(checkListingForReview(draft.snapshot, certificates, dayIn(new Date())))
    return new StepResponse({
      review_id: shown.id,
      snapshot: draft.snapshot,
      approved_snapshot: shown.approved_snapshot ?? shown.snapshot,
      variant_id: await readVariantId(container, input.listing_id),
      // The draft, and what curators sent back before it, or the editor would show that from now on.
      given_up: all
        .filter(({ revision }) => revision > shown.revision)
        .filter(({ status }) => canTransition("review", status, "taken_back"))
        .map(({ id }) => id),
      fields: fields.join(", "),
    })
  },
)

/**
 * A producer changes prices a little, lead time, capacity or the order of pictures of a public listing:
 * buyers see it at once, and the log says what changed. The approval stays what it was.
 */
export const amendListingWorkflow = createWorkflow(
  "amend-listing",
  function (input: AmendListingInput) {
    const key = transform({ input }, ({ input }) => `listing:${input.listing_id}`)
    const lock = holdLockStep({ key })
    const plan = planAmendmentStep(input)
    updateProductsWorkflow.runAsStep({
      input: transform({ input, plan }, ({ input, plan: { variant_id, snapshot } }) => ({
        products: [
          {
            id: input.listing_id,
            variants: [{ id: variant_id, prices: toPrices(snapshot.tiers) }],
          },
        ],
      })),
    })
    upsertTradeTermsStep(
      transform({ input, plan }, ({ input, plan: { review_id, snapshot } }) => ({
        review_id,
        listing_id: input.listing_id,
        snapshot,
      })),
    )
    updateReviewsStep(
      transform(
        { input, plan },
        ({ input, plan: { review_id, snapshot, approved_snapshot, given_up } }): ReviewChanges => ({
          changes: [
            { id: review_id, snapshot, approved_snapshot },
            ...given_up.map((id) => ({ id, status: "taken_back" as const })),
          ],
          changed: [{ subject: "listing", subject_id: input.listing_id }],
        }),
      ),
    )
    createCurationLogsStep(
      transform({ input, plan }, ({ input, plan }) => [
        {
          subject_type: "review" as const,
          subject_id: plan.review_id,
          actor: { producer_id: input.producer_id },
          action: "amended",
          note: plan.fields,
        },
      ]),
    )
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} })
    freeLockStep(lock)
    return new WorkflowResponse({ id: input.listing_id })
  },
)
