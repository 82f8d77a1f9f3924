import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { addDays, dayIn } from "@serumpun/domain/days"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { findLostClaims } from "@serumpun/domain/listing-rules"
import { listCertificateRows, toCertificate } from "../../readers/certificate"
import { closeReviewsWorkflow } from "../listing/close-reviews"

type Resting = { id: string; listing_id: string; producer_id: string; snapshot: ListingContent }
const PAGE = 100
/** What ended earlier has been judged; nothing is published with a certificate that has ended. */
const RECENT_DAYS = 7

/** Public revisions with a certificate that has ended or was taken back lately, by id. */
async function listResting(container: MedusaContainer, after: string): Promise<Resting[]> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Resting[] }>(
      `select distinct on (r.id) r.id, r.listing_id, r.producer_id, r.snapshot
       from certificate c join review r on r.producer_id = c.producer_id and r.status = 'approved'
       where ((c.valid_until < :today and c.valid_until >= :since)
           or (c.status in ('refused', 'revoked') and c.updated_at >= cast(:since as timestamptz)))
         and jsonb_exists(r.snapshot->'certificate_ids', c.id)
         and r.id > :after and r.deleted_at is null and c.deleted_at is null
       order by r.id limit :page`,
      {
        today: dayIn(new Date()),
        since: addDays(dayIn(new Date()), -RECENT_DAYS),
        after,
        page: PAGE,
      },
    )
  return rows
}

const expireClaimsStep = createStep("expire-claims", async (_: void, { container }) => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const ended: string[] = []
  for (
    let rows = await listResting(container, "");
    rows.length > 0;
    rows = await listResting(container, rows.at(-1)!.id)
  )
    for (const { id: review_id, listing_id, producer_id, snapshot } of rows) {
      const certificates = (await listCertificateRows(container, producer_id)).map(toCertificate)
      if (findLostClaims(snapshot, certificates, dayIn(new Date())).length === 0) continue
      const input = {
        listing_id,
        review_id,
        to: "expired" as const,
        decision: "certificate_ended" as const,
        actor: "calendar" as const,
        note: null,
        note_required: false,
      }
      // What fails for one listing must not keep the others public.
      await closeReviewsWorkflow(container)
        .run({ input })
        .then(
          () => ended.push(listing_id),
          (error: unknown) => logger.error(`Listing ${listing_id} could not expire: ${error}`),
        )
    }
  return new StepResponse(ended)
})

/**
 * A listing that says what only a certificate allows, a protected name or that it is organic, leaves
 * the catalogue the day that certificate ends or is taken back.
 */
export const expireClaimsWorkflow = createWorkflow("expire-claims", function () {
  return new WorkflowResponse(expireClaimsStep())
})
