import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { REVIEW_DUE_DAYS } from "@serumpun/domain/curation-rules"
import { dayIn } from "@serumpun/domain/days"
import { type ReviewQueue, reviewQueues } from "@serumpun/domain/review-queues"
import { underReview } from "@serumpun/domain/statuses"
import type { ReviewQuery, ReviewRow } from "../contracts/curation"
import type { PageAsked } from "../contracts/paging"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"
import { listAssessmentRows, toReviewRow } from "./curation"
import { listReviewRows } from "./review"
import { nameTakers } from "./review-takers"
import { readEditions } from "./rubrics"

type Filters = Pick<ReviewQuery, "queue" | "status" | "province" | "category">
type Found = { ids: string[]; count: number; queues: Record<ReviewQueue, number> }

const given = `(select count(*) from assessment a
  where a.review_id = r.id and a.deleted_at is null and not a.conflict_of_interest)`
const isOpen = `r.status in (${underReview.map((status) => `'${status}'`).join(", ")})`

/** What belongs to each queue, of one curator; every one holds open revisions only. */
const conditions: Record<ReviewQueue, string> = {
  for_me: `cast(:curator as text) is not null and not exists (select 1 from assessment a
    where a.review_id in (r.id, r.appeal_of) and a.curator_id = :curator and a.deleted_at is null)`,
  taken: "r.assigned_to = :curator",
  unassigned: `not exists (select 1 from curator c where c.id = r.assigned_to
    and c.deleted_at is null and (c.away_until is null or c.away_until < :today))`,
  first: `${given} = 0`,
  second: `${given} = 1`,
  third: `${given} >= 2`,
  came_back: `r.appeal_of is null and exists (select 1 from review e
    where e.listing_id = r.listing_id and e.revision < r.revision and e.deleted_at is null
      and (e.status in ('changes_requested', 'rejected')
        or (e.status = 'taken_back' and e.decided_at is not null))
      and not exists (select 1 from review a join passport p on p.review_id = a.id
        where a.listing_id = e.listing_id and a.revision > e.revision
          and a.revision < r.revision and a.deleted_at is null and p.deleted_at is null))`,
  appeal: "r.appeal_of is not null",
  renewal: "r.is_renewal",
  overdue: `r.submitted_at < now() - interval '${REVIEW_DUE_DAYS} days'`,
}

/**
 * Submitted revisions of a queue (or all open ones, or those of one status), the one that waits
 * longest first, page by page, and how many wait in each queue. Drafts are private.
 */
export async function listReviewQueue(
  container: MedusaContainer,
  filters: Filters,
  curatorId: string | null,
  page: PageAsked,
): Promise<{ reviews: ReviewRow[]; count: number; queues: Found["queues"] }> {
  const { ids, count, queues } = await findQueued(container, filters, curatorId, page)
  const [reviews, assessments, editions] = await Promise.all([
    ids.length > 0 ? listReviewRows(container, { id: ids }) : [],
    listAssessmentRows(container, ids),
    readEditions(container.resolve(ContainerRegistrationKeys.QUERY)),
  ])
  const producers = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listProducers(
      { id: [...new Set(reviews.map(({ producer_id }) => producer_id))] },
      { select: ["id", "name", "province"] },
    )
  const byId = new Map(producers.map((producer) => [producer.id, producer]))
  const takers = await nameTakers(container, reviews)
  return {
    count,
    queues,
    reviews: reviews
      .sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
      .map((review) => ({
        ...toReviewRow(review, byId.get(review.producer_id), assessments, curatorId, editions),
        assigned_to: takers.get(review.assigned_to ?? "") ?? null,
      })),
  }
}

/** The province is the producer's, so both tables are asked at once. */
async function findQueued(
  container: MedusaContainer,
  { queue, status, province, category }: Filters,
  curator: string | null,
  { limit, offset }: PageAsked,
): Promise<Found> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const from = `from review r join producer p on p.id = r.producer_id and p.deleted_at is null
    where r.deleted_at is null and r.submitted_at is not null and (cast(:province as text) is null or p.province = :province)
      and (cast(:category as text) is null or r.snapshot->>'category' = :category
        or starts_with(r.snapshot->>'category', :category || '/'))`
  const asked = queue
    ? `${from} and ${isOpen} and ${conditions[queue]}`
    : `${from} and ${status && status !== "draft" ? "r.status = :status" : isOpen}`
  const bound = {
    curator,
    today: dayIn(new Date()),
    province: province ?? null,
    category: category ?? null,
    status: status ?? null,
    limit,
    offset,
  }
  const numbers = reviewQueues.map((one) => `count(*) filter (where ${conditions[one]}) as ${one}`)
  const [found, counted, waiting] = await Promise.all([
    connection.raw<{ rows: { id: string }[] }>(
      `select r.id ${asked} order by coalesce(r.submitted_at, r.updated_at), r.id
       limit :limit offset :offset`,
      bound,
    ),
    connection.raw<{ rows: { count: string }[] }>(`select count(*) ${asked}`, bound),
    connection.raw<{ rows: Record<ReviewQueue, string>[] }>(
      `select ${numbers.join(", ")} ${from} and ${isOpen}`,
      bound,
    ),
  ])
  const queues = Object.fromEntries(
    reviewQueues.map((one) => [one, Number(waiting.rows[0]?.[one] ?? 0)]),
  ) as Record<ReviewQueue, number>
  return { ids: found.rows.map(({ id }) => id), count: Number(counted.rows[0]?.count), queues }
}
