import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AssessmentInput } from "@serumpun/domain/curation-rules"
import type { CuratorProfile } from "../../../contracts/curation"
import { CURATION_MODULE } from "../../../modules/curation"
import type CurationModuleService from "../../../modules/curation/service"
import { type Consequences, undoWith, writeWith } from "../../write-with"
import { type CurationLogEntry, toLogRows, undoneRows } from "./create-curation-logs"
import { readReviews, restoreReviews, type ReviewChange, updateReviews } from "./write-reviews"

export type NewAssessment = {
  review_id: string
  curator: Pick<CuratorProfile, "id" | "name" | "institution">
  assessment: AssessmentInput
  rubric_id: string | null
  mean: number | null
}
export type Judgement = Consequences & {
  assessment: NewAssessment
  review_changes: ReviewChange[]
  log: CurationLogEntry[]
}

const curationModule = (container: MedusaContainer) =>
  container.resolve<CurationModuleService>(CURATION_MODULE)

/**
 * A judgement with what it brings about in one transaction: the curator's row, the revision's new
 * status, the log, and what the producer is told and asked.
 */
export const recordJudgementStep = createStep(
  "record-judgement",
  async (
    { assessment, review_changes, log, notices = [], asked = [] }: Judgement,
    { container },
  ) => {
    const [before, logRows] = await Promise.all([
      readReviews(container, review_changes),
      toLogRows(container, log),
    ])
    const id = await writeWith(container, { notices, asked }, async (transaction) => {
      if (review_changes.length > 0) await updateReviews(container, transaction, review_changes)
      return transaction.run(curationModule(container), async (curation, context) => {
        await curation.createCurationLogs(logRows, context)
        return createAssessment(curation, assessment, context)
      })
    })
    return new StepResponse({ id }, { id, before, logRows, consequences: { notices, asked } })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo.consequences, async (transaction) => {
      if (undo.before.length > 0) await restoreReviews(container, transaction, undo.before)
      await transaction.run(curationModule(container), async (curation, context) => {
        await curation.deleteAssessments(undo.id, context)
        await curation.createCurationLogs(undoneRows(undo.logRows), context)
      })
    })
  },
)

/** One row per curator and revision; whoever declares a conflict leaves no scores. */
async function createAssessment(
  curation: CurationModuleService,
  { review_id, curator, assessment, rubric_id, mean }: NewAssessment,
  context: Context,
): Promise<string> {
  const conflicted = assessment.conflict_of_interest
  const created = await curation.createAssessments(
    {
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
      private_note: conflicted ? null : assessment.private_note?.trim() || null,
      rubric_id,
      mean,
    },
    context,
  )
  return created.id
}
