import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { canTransition } from "@serumpun/domain/statuses"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { type OwnListing, readForAct } from "./own-revisions"
import { setAsideStep } from "./set-aside"

const planDiscardStep = createStep("plan-discard-edit", async (own: OwnListing, { container }) => {
  const revisions = await readForAct(container, own, "discard_edit")
  const published = revisions.findIndex(({ status }) => status === "approved")
  const [newest] = revisions
  return new StepResponse({
    // What came back for changes before this draft goes too, or the editor would show that instead.
    taken_back: revisions
      .slice(0, published)
      .filter(({ status }) => canTransition("review", status, "taken_back"))
      .map(({ id }) => id),
    draft: null,
    log: [
      {
        ...{ subject_type: "review" as const, subject_id: newest?.id ?? "" },
        ...{ actor: { producer_id: own.producer_id }, action: "discarded" },
      },
    ],
  })
})

/** A producer gives up what they have changed since the approval; what is public is what they go on from. */
export const discardEditWorkflow = createWorkflow("discard-edit", function (own: OwnListing) {
  const key = transform({ own }, ({ own }) => `listing:${own.listing_id}`)
  const lock = holdLockStep({ key })
  setAsideStep(planDiscardStep(own))
  freeLockStep(lock)
  return new WorkflowResponse({ id: own.listing_id })
})
