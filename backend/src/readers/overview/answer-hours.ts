import type { MedusaContainer } from "@medusajs/framework/types"
import { runSql } from "../lists/run-sql"

/** Answers that tell how fast a producer is today. */
const RESPONSE_DAYS = 180

type AnswerHours = { producer_id: string; hours: number; answered: number }

/**
 * The median of the hours from a request to the first quote, of the last half year, for each producer
 * who has answered, or for one of them.
 */
export async function readAnswerHours(
  container: MedusaContainer,
  producer_id?: string,
): Promise<AnswerHours[]> {
  const rows = await runSql<{ producer_id: string; median: string; answered: string }>(
    container,
    `select producer_id, percentile_cont(0.5) within group (order by seconds) as median,
       count(*) as answered
     from (select q.producer_id, extract(epoch from min(q.sent_at) - r.sent_at) as seconds
       from quote q join rfq r on r.id = q.rfq_id
       where q.sent_at is not null and q.deleted_at is null and r.deleted_at is null
         and r.sent_at > now() - ? * interval '1 day' ${producer_id ? "and q.producer_id = ?" : ""}
       group by q.producer_id, r.id, r.sent_at) answers
     group by producer_id`,
    [RESPONSE_DAYS, ...(producer_id ? [producer_id] : [])],
  )
  return rows.map(({ producer_id, median, answered }) => ({
    producer_id,
    hours: Math.max(0, Number(median)) / 3600,
    answered: Number(answered),
  }))
}
