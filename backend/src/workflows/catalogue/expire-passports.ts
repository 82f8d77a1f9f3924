import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { closeReviewsWorkflow } from "../listing/close-reviews"

type Past = { review_id: string; listing_id: string }
const PAGE = 200

/** Approved revisions whose passport has had its last day, by id. */
async function listPast(container: MedusaContainer, after: string): Promise<Past[]> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Past[] }>(
      `select r.id as review_id, r.listing_id from review r join passport p on p.review_id = r.id
       where r.status = 'approved' and p.valid_until < ? and r.id > ?
         and r.deleted_at is null and p.deleted_at is null
       order by r.id limit ?`,
      [dayIn(new Date()), after, PAGE],
    )
  return rows
}

/** One workflow run per listing: what fails for one listing must not keep the others public. */
const expireListingsStep = createStep("expire-listings", async (_: void, { container }) => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const expired: string[] = []
  for (
    let rows = await listPast(container, "");
    rows.length > 0;
    rows = await listPast(container, rows.at(-1)!.review_id)
  )
    for (const { listing_id, review_id } of rows)
      await closeReviewsWorkflow(container)
        .run({
          input: {
            listing_id,
            review_id,
            to: "expired",
            actor: "calendar",
            note: null,
            note_required: false,
          },
        })
        .then(
          () => expired.push(listing_id),
          (error: unknown) => logger.error(`Listing ${listing_id} could not expire: ${error}`),
        )
  return new StepResponse(expired)
})

/** A passport holds for twelve months: a listing whose passport has run out leaves the catalogue. */
export const expirePassportsWorkflow = createWorkflow("expire-passports", function () {
  return new WorkflowResponse(expireListingsStep())
})
