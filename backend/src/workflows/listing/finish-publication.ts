import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { listGivenAssessments, toPassportContent } from "../../readers/assessment"
import { listReviewRows } from "../../readers/review"
import { readJudging } from "../../readers/rubrics"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { publishListingWorkflow } from "./publish-listing"

type Judged = { id: string; listing_id: string }
const PAGE = 200

/** What was judged in the last moments is most likely being published right now. */
const listJudged = async (container: MedusaContainer, after: string): Promise<Judged[]> => {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Judged[] }>(
      `select r.id, r.listing_id from review r
       where r.status in ('submitted', 'in_review') and r.deleted_at is null and r.id > ?
         and (select max(a.created_at) from assessment a
              where a.review_id = r.id and a.deleted_at is null) < now() - interval '1 minute'
       order by r.id limit ?`,
      [after, PAGE],
    )
  return rows
}

async function isExportGrade(container: MedusaContainer, id: string): Promise<boolean> {
  const [[review], given] = await Promise.all([
    listReviewRows(container, { id }),
    listGivenAssessments(container, id),
  ])
  if (!review) return false
  return toPassportContent(given, await readJudging(container, review, given)) !== null
}

const finishPublicationWorkflow = createWorkflow(
  "finish-publication",
  function ({ id, listing_id }: Judged) {
    const key = transform({ listing_id }, ({ listing_id }) => `listing:${listing_id}`)
    const lock = holdLockStep({ key })
    publishListingWorkflow.runAsStep({ input: { review_id: id } })
    freeLockStep(lock)
    return new WorkflowResponse({ id })
  },
)

const finishAllStep = createStep("finish-publications", async (_: void, { container }) => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const finished: string[] = []
  for (
    let rows = await listJudged(container, "");
    rows.length > 0;
    rows = await listJudged(container, rows.at(-1)!.id)
  )
    for (const judged of rows)
      if (await isExportGrade(container, judged.id))
        await finishPublicationWorkflow(container)
          .run({ input: judged })
          .then(
            () => finished.push(judged.listing_id),
            (error: Error) =>
              logger.warn(`Listing ${judged.listing_id} is not published yet: ${error.message}`),
          )
  return new StepResponse(finished)
})

/**
 * The last judgement is recorded before the listing is published. When the process ends in between,
 * nobody could judge the revision again: it is published here.
 */
export const finishPublicationsWorkflow = createWorkflow("finish-publications", function () {
  return new WorkflowResponse(finishAllStep())
})
