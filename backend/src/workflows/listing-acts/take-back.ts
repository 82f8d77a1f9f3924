import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { type OwnListing, readForAct } from "./own-revisions"
import { carriedAppeal } from "../../readers/review"
import { setAsideStep } from "./set-aside"

const planTakeBackStep = createStep("plan-take-back", async (own: OwnListing, { container }) => {
  const [newest, ...older] = await readForAct(container, own, "take_back")
  if (!newest) throw new Error("A listing has a revision")
  const next = Math.max(newest.revision, ...older.map(({ revision }) => revision)) + 1
  const { id, listing_id, producer_id, snapshot, text_marks } = newest
  return new StepResponse({
    taken_back: [id],
    draft: {
      ...{ listing_id, producer_id, revision: next, snapshot, text_marks },
      ...carriedAppeal(newest),
    },
    log: [
      {
        ...{ subject_type: "review" as const, subject_id: id },
        ...{ actor: { producer_id }, action: "taken_back" },
      },
    ],
  })
})

/**
 * A producer takes a revision out of review to work on it: a draft with the same content goes on, and what
 * curators have written so far stays with the old one, so that no assessment counts for content that has
 * changed since. What is public stays.
 */
export const takeBackListingWorkflow = createWorkflow(
  "take-back-listing",
  function (own: OwnListing) {
    const key = transform({ own }, ({ own }) => `listing:${own.listing_id}`)
    const lock = holdLockStep({ key })
    setAsideStep(planTakeBackStep(own))
    freeLockStep(lock)
    return new WorkflowResponse({ id: own.listing_id })
  },
)
