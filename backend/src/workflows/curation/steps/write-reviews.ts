import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type { ReviewStatus } from "@serumpun/domain/statuses"
import { CURATION_MODULE } from "../../../modules/curation"
import type CurationModuleService from "../../../modules/curation/service"
import { wholeRows } from "../../whole-rows"

export type NewReview = {
  listing_id: string
  producer_id: string
  revision: number
  snapshot: ListingContent
  status?: ReviewStatus
  submitted_at?: Date
}
export type ReviewChange = {
  id: string
  status?: ReviewStatus
  snapshot?: ListingContent
  submitted_at?: Date | null
  decided_at?: Date | null
  note?: string | null
}

export const createReviewsStep = createStep(
  "create-reviews",
  async (rows: NewReview[], { container }) => {
    const created = await container
      .resolve<CurationModuleService>(CURATION_MODULE)
      .createReviews(rows.map((row) => ({ ...row, snapshot: row.snapshot as Json })))
    const ids = created.map(({ id }) => id)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length)
      await container.resolve<CurationModuleService>(CURATION_MODULE).deleteReviews(ids)
  },
)

/** Changes revisions; undone by writing the whole previous rows back. */
export const updateReviewsStep = createStep(
  "update-reviews",
  async (changes: ReviewChange[], { container }) => {
    const curation = container.resolve<CurationModuleService>(CURATION_MODULE)
    const ids = changes.map(({ id }) => id)
    const before = ids.length > 0 ? await curation.listReviews({ id: ids }) : []
    await curation.updateReviews(
      changes.map(({ snapshot, ...change }) => ({
        ...change,
        ...(snapshot ? { snapshot: snapshot as Json } : {}),
      })),
    )
    return new StepResponse(changes, wholeRows(before, relations))
  },
  async (before, { container }) => {
    if (before?.length)
      await container.resolve<CurationModuleService>(CURATION_MODULE).updateReviews(before)
  },
)

type Json = Record<string, unknown>
const relations = ["assessments", "passport"] as const
