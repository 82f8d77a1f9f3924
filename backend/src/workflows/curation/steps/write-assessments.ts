import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AssessmentInput } from "@serumpun/domain/curation-rules"
import type { CuratorProfile } from "../../../contracts/curation"
import { CURATION_MODULE } from "../../../modules/curation"
import type CurationModuleService from "../../../modules/curation/service"

export type NewAssessment = {
  review_id: string
  curator: Pick<CuratorProfile, "id" | "name" | "institution">
  assessment: AssessmentInput
}

/** One row per curator and revision; whoever declares a conflict leaves no scores. */
export const createAssessmentsStep = createStep(
  "create-assessments",
  async ({ review_id, curator, assessment }: NewAssessment, { container }) => {
    const conflicted = assessment.conflict_of_interest
    const created = await container
      .resolve<CurationModuleService>(CURATION_MODULE)
      .createAssessments({
        review_id,
        curator_id: curator.id,
        curator_name: curator.name,
        institution: curator.institution,
        scores: conflicted ? null : { ...assessment.scores },
        notes: conflicted ? {} : { ...assessment.notes },
        gates: conflicted ? null : { ...assessment.gates },
        conflict_of_interest: conflicted,
        conflict_reason: assessment.conflict_reason?.trim() || null,
        comment: assessment.comment?.trim() || null,
      })
    return new StepResponse({ id: created.id }, created.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<CurationModuleService>(CURATION_MODULE).deleteAssessments(id)
  },
)
