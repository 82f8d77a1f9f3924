import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { toLogRows } from "../curation/steps/create-curation-logs"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { inOneTransaction } from "../one-transaction"
import { type OwnListing, readForAct } from "./own-revisions"

const planDeletionStep = createStep("plan-deletion", async (own: OwnListing, { container }) => {
  const revisions = await readForAct(container, own, "delete")
  return new StepResponse({
    review_ids: revisions.map(({ id }) => id),
    producer_id: own.producer_id,
  })
})

/**
 * The rows really go, with their contents: nobody but their writer has seen them. Their pictures are named
 * by no row any more, and the job that sweeps files removes them. The last write, so nothing is undone.
 */
const deleteReviewsStep = createStep(
  "delete-reviews",
  async (
    { review_ids, producer_id }: { review_ids: string[]; producer_id: string },
    { container },
  ) => {
    const curation = container.resolve<CurationModuleService>(CURATION_MODULE)
    const rows = await toLogRows(
      container,
      review_ids.slice(0, 1).map((subject_id) => ({
        ...{ subject_type: "review" as const, subject_id },
        ...{ actor: { producer_id }, action: "deleted" },
      })),
    )
    await inOneTransaction(container, ({ run }) =>
      run(curation, async (service, context) => {
        await service.deleteReviews(review_ids, context)
        await service.createCurationLogs(rows, context)
      }),
    )
    return new StepResponse({ review_ids })
  },
)

/** A producer throws away a draft that no curator has ever seen, with the product that it was to become. */
export const deleteDraftListingWorkflow = createWorkflow(
  "delete-draft-listing",
  function (own: OwnListing) {
    const key = transform({ own }, ({ own }) => `listing:${own.listing_id}`)
    const lock = holdLockStep({ key })
    const plan = planDeletionStep(own)
    deleteProductsWorkflow.runAsStep({
      input: transform({ own }, ({ own }) => ({ ids: [own.listing_id] })),
    })
    deleteReviewsStep(plan)
    freeLockStep(lock)
    return new WorkflowResponse({ id: own.listing_id })
  },
)
