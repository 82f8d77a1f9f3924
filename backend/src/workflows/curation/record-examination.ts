import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { isUnderReview } from "@serumpun/domain/statuses"
import { addDays, dayIn } from "@serumpun/domain/days"
import type { NewExamination } from "../../contracts/examination"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { readCurator } from "../../readers/acting-user"
import type { KeptPhoto } from "../../readers/examination"
import { listReviewRows } from "../../readers/review"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { inOneTransaction } from "../one-transaction"
import { refuse, throwProblems } from "../problems"
import { checkScan, deleteScan, storeScan } from "../store-scan"
import { toLogRows } from "./steps/create-curation-logs"

export type RecordExaminationInput = NewExamination & {
  review_id: string
  curator_id: string
  /** Base64: the workflow engine copies its input, which would turn a Buffer into a plain object. */
  files: { name: string; content_base64: string }[]
}

/** What is older says little of goods that are made now. */
const LOOK_BACK_DAYS = 730
const actions = { sample: "sample_examined", visit: "visited" } as const

async function refuseWrong(container: MedusaContainer, input: RecordExaminationInput) {
  const [review] = await listReviewRows(container, { id: input.review_id })
  if (!review || review.submitted_at === null)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such review")
  if (!isUnderReview(review.status))
    refuse("status", "transition_not_allowed", { from: review.status, to: "in_review" })
  const curation = container.resolve<CurationModuleService>(CURATION_MODULE)
  const [own] = await curation.listAssessments(
    { review_id: review.id, curator_id: input.curator_id, conflict_of_interest: true },
    { take: 1 },
  )
  if (own) refuse("curator", "conflict_declared")
  const today = dayIn(new Date())
  const first = addDays(today, -LOOK_BACK_DAYS)
  if (input.day > today || input.day < first)
    refuse("day", "out_of_range", { min: first, max: today })
  for (const { name, content_base64 } of input.files)
    throwProblems(await checkScan(name, Buffer.from(content_base64, "base64")))
  return review
}

/** All photos or none: one that cannot be kept takes back those before it. */
async function keepPhotos(
  container: MedusaContainer,
  { files, review_id }: RecordExaminationInput,
): Promise<KeptPhoto[]> {
  const kept: KeptPhoto[] = []
  try {
    for (const { name, content_base64 } of files)
      kept.push({
        id: generateEntityId("", "photo"),
        ...(await storeScan(container, { owner_id: review_id, file_name: name, content_base64 })),
      })
    return kept
  } catch (error) {
    await Promise.all(kept.map(({ file_id }) => deleteScan(container, file_id)))
    throw error
  }
}

const recordExaminationStep = createStep(
  "record-examination",
  async (input: RecordExaminationInput, { container }) => {
    const review = await refuseWrong(container, input)
    const curator = await readCurator(container, { id: input.curator_id })
    if (!curator) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such curator")
    const { kind, day, is_shown, note, review_id } = input
    const log = await toLogRows(container, [
      {
        subject_type: "review",
        subject_id: review_id,
        actor: { curator_id: curator.id },
        action: actions[kind],
        note: day,
      },
    ])
    const photos = await keepPhotos(container, input)
    const row = {
      ...{ kind, day, is_shown, review_id, listing_id: review.listing_id },
      note: note?.trim() || null,
      curator_id: curator.id,
      curator_name: curator.name,
      institution: curator.institution,
      photos: photos as unknown as Record<string, unknown>,
    }
    const curation = container.resolve<CurationModuleService>(CURATION_MODULE)
    try {
      const { id } = await inOneTransaction(container, ({ run }) =>
        run(curation, async (service, context) => {
          await service.createCurationLogs(log, context)
          return service.createExaminations(row, context)
        }),
      )
      return new StepResponse({ id })
    } catch (error) {
      await Promise.all(photos.map(({ file_id }) => deleteScan(container, file_id)))
      throw error
    }
  },
)

/**
 * A curator writes down that they had a sample in their hands or were at the place, with the day and
 * photos; who declared a conflict of interest in the case does not.
 */
export const recordExaminationWorkflow = createWorkflow(
  "record-examination",
  function (input: RecordExaminationInput) {
    const key = transform({ input }, ({ input }) => `examination:${input.review_id}`)
    const lock = holdLockStep({ key })
    const recorded = recordExaminationStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(recorded)
  },
)
