import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { isAway } from "@serumpun/domain/curation-rules"
import { dayIn } from "@serumpun/domain/days"
import { isUnderReview } from "@serumpun/domain/statuses"
import type { NewNotice } from "../../mail/notices"
import { readActingUser, readCurator } from "../../readers/acting-user"
import { listGivenAssessments } from "../../readers/assessment"
import { findObstacle } from "../../readers/judging"
import { listReviewRows } from "../../readers/review"
import type { Actor } from "../actor"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse } from "../problems"
import { assignedNotices } from "./desk-notices"
import { createCurationLogsStep } from "./steps/create-curation-logs"
import { readListingIdStep } from "./steps/read-listing-id"
import { updateReviewsStep } from "./steps/write-reviews"

export type AssignReviewInput = { review_id: string; curator_id: string | null; actor: Actor }

const planAssignmentStep = createStep(
  "plan-assignment",
  async (
    { review_id, curator_id, actor }: AssignReviewInput,
    { container },
  ): Promise<StepResponse<{ note: string | null; notices: NewNotice[] }>> => {
    const [review] = await listReviewRows(container, { id: review_id })
    if (!review) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such review")
    if (!isUnderReview(review.status))
      refuse("status", "transition_not_allowed", { from: review.status, to: "in_review" })
    if (curator_id === null) return new StepResponse({ note: null, notices: [] })
    const curator = await readCurator(container, { id: curator_id })
    if (!curator) refuse("curator_id", "invalid_choice")
    const { away_until } = curator
    if (isAway(away_until, dayIn(new Date())))
      refuse("curator_id", "curator_away", { date: away_until ?? "" })
    const given = await listGivenAssessments(container, review_id)
    const obstacle = await findObstacle(container, review, curator, given)
    if (obstacle) refuse("curator_id", obstacle)
    const by =
      actor !== "calendar" && "user_id" in actor
        ? await readActingUser(container, actor.user_id)
        : null
    return new StepResponse({
      note: `${curator.name}, ${curator.institution}`,
      notices: await assignedNotices(container, review, { curator, by: by?.curator ?? null }),
    })
  },
)

/** A curator takes an open case on, hands it to a colleague who may judge it, or gives it back. */
export const assignReviewWorkflow = createWorkflow(
  "assign-review",
  function (input: AssignReviewInput) {
    const listing_id = readListingIdStep(input.review_id)
    const key = transform({ listing_id }, ({ listing_id }) => `listing:${listing_id}`)
    const lock = holdLockStep({ key })
    const plan = planAssignmentStep(input)
    updateReviewsStep(
      transform({ input, plan }, ({ input, plan }) => ({
        changes: [{ id: input.review_id, assigned_to: input.curator_id }],
        notices: plan.notices,
      })),
    )
    createCurationLogsStep(
      transform({ input, plan }, ({ input, plan }) => [
        {
          subject_type: "review" as const,
          subject_id: input.review_id,
          actor: input.actor,
          action: input.curator_id === null ? "given_back" : "assigned",
          note: plan.note,
        },
      ]),
    )
    freeLockStep(lock)
    return new WorkflowResponse({ id: input.review_id })
  },
)
