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
import { toCertificate } from "../../readers/certificate"
import { listMarkedRows } from "../../readers/certificate-links"
import { closeReviewsWorkflow } from "../listing/close-reviews"

type Resting = { id: string; listing_id: string; producer_id: string; snapshot: ListingContent }
const PAGE = 100
/** What ended earlier has been judged; nothing is published with a certificate that has ended. */
const RECENT_DAYS = 7

/**
 * Public revisions that name a certificate of a series of which one has ended, was taken back or was put
 * right by a curator lately, or that its producer may not use any more, or holds in the name of a group
 * that has not confirmed; by id. What was put right may cover less, or hold later, than what was entered.
 */
const RESTING = `with lost as (
    select coalesce(series_id, id) as series, null as user_id from certificate
    where deleted_at is null and ((valid_until < :today and valid_until >= :since)
      or ((status in ('refused', 'revoked') or exists (
            select 1 from jsonb_array_elements(
              case when jsonb_typeof(checks) = 'array' then checks else '[]' end) found
            where found->>'was' is not null)
          or (holder_kind = 'group' and not is_holder_known))
        and updated_at >= cast(:since as timestamptz)))
    union select series_id, producer_id from certificate_use
    where deleted_at is null and status <> 'confirmed' and updated_at >= cast(:since as timestamptz)
  ), named as (
    select c.id, lost.series, lost.user_id, c.producer_id as holder_id
    from lost join certificate c on c.id = lost.series or c.series_id = lost.series
  ), held as (
    select id, holder_id as producer_id from named where user_id is null
    union select n.id, u.producer_id from named n join certificate_use u on u.series_id = n.series
    where u.deleted_at is null and (n.user_id is null or n.user_id = u.producer_id)
  )
  select distinct on (r.id) r.id, r.listing_id, r.producer_id, r.snapshot
  from held join review r on r.producer_id = held.producer_id and r.status = 'approved'
  where jsonb_exists(r.snapshot->'certificate_ids', held.id)
    and r.id > :after and r.deleted_at is null
  order by r.id limit :page`

async function listResting(container: MedusaContainer, after: string): Promise<Resting[]> {
  const today = dayIn(new Date())
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Resting[] }>(RESTING, {
      ...{ today, since: addDays(today, -RECENT_DAYS), after, page: PAGE },
    })
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
      const certificates = (await listMarkedRows(container, producer_id)).map(toCertificate)
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
 * the catalogue the day that certificate ends, is taken back, or is no longer its producer's to use.
 */
export const expireClaimsWorkflow = createWorkflow("expire-claims", function () {
  return new WorkflowResponse(expireClaimsStep())
})
