import { withClient } from "../../start/setup-marks.ts"
import type { Collision } from "./collisions.ts"

type Standing = {
  id: string
  product: string
  approved: number
  open: number
  /** Approved revisions without a passport, or passports without assessments that stand behind them. */
  baseless: number
  doubled: number
}

/** What is wrong with each collision's listing now, and with what was answered. */
export async function judgeListings(
  databaseUrl: string,
  collisions: Collision[],
): Promise<string[]> {
  const standing = await readStanding(databaseUrl, collisions)
  return collisions.flatMap(({ kind, listing_id, answers, atMost }) => {
    const told = `${kind} of ${listing_id}: ${JSON.stringify(answers)}`
    const found = standing.get(listing_id)
    if (!found) return [`${told}: the listing is gone`]
    const done = answers.filter(({ isDone }) => isDone).length
    const faults = [
      ...(done === 0 ? ["nobody won"] : []),
      ...(done > atMost ? [`${done} won`] : []),
      ...(answers.some(({ status }) => status >= 500) ? ["answered as a fault of the server"] : []),
      ...(found.approved > 1 ? [`${found.approved} public revisions`] : []),
      ...(found.open > 1 ? [`${found.open} revisions in review`] : []),
      ...(found.baseless > 0 ? ["public without passport or judgements"] : []),
      ...(found.doubled > 0 ? ["a curator judged twice"] : []),
      ...((found.product === "published") === (found.approved === 1)
        ? []
        : [`the product is ${found.product} with ${found.approved} public revisions`]),
    ]
    return faults.map((fault) => `${told}: ${fault}`)
  })
}

async function readStanding(
  databaseUrl: string,
  collisions: Collision[],
): Promise<Map<string, Standing>> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<Standing>(
      `select p.id, p.status as product,
        count(*) filter (where r.status = 'approved')::int as approved,
        count(*) filter (where r.status in ('submitted', 'in_review'))::int as open,
        count(*) filter (where r.status = 'approved' and (pass.id is null or
          (select count(*) from assessment a where a.review_id = r.id and a.deleted_at is null
            and not a.conflict_of_interest) < 2))::int as baseless,
        count(*) filter (where exists (select 1 from assessment a where a.review_id = r.id
          and a.deleted_at is null group by a.curator_id having count(*) > 1))::int as doubled
      from product p join review r on r.listing_id = p.id and r.deleted_at is null
      left join passport pass on pass.review_id = r.id and pass.deleted_at is null
      where p.id = any($1) group by p.id, p.status`,
      [collisions.map(({ listing_id }) => listing_id)],
    ),
  )
  return new Map(rows.map((row) => [row.id, row]))
}
