import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CalibrationRow } from "../contracts/curation"

type Row = Record<"cases" | "mean" | "others_mean" | "widest", string> & {
  curator_id: string
  curator_name: string
  institution: string
}

/**
 * How each curator's judgements lie beside those of others on the same cases, decided ones only; the
 * one who differs most first. Who has judged no case with another has nothing to be compared with.
 */
export async function readCalibration(container: MedusaContainer): Promise<CalibrationRow[]> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Row[] }>(
      `with given as (
        select a.review_id, a.curator_id, a.curator_name, a.institution,
          coalesce(a.mean, (select avg(score.value::numeric) from jsonb_each_text(a.scores) score)) as mean
        from assessment a join review r on r.id = a.review_id
        where a.deleted_at is null and r.deleted_at is null and a.scores is not null
          and not a.conflict_of_interest and r.decided_at is not null)
      select own.curator_id, max(own.curator_name) as curator_name,
        max(own.institution) as institution, count(distinct own.review_id) as cases,
        avg(own.mean) as mean, avg(other.mean) as others_mean,
        max(abs(own.mean - other.mean)) as widest
      from given own join given other
        on other.review_id = own.review_id and other.curator_id <> own.curator_id
      group by own.curator_id
      order by abs(avg(own.mean) - avg(other.mean)) desc, own.curator_id limit 500`,
    )
  return rows.map(({ cases, mean, others_mean, widest, ...curator }) => ({
    ...curator,
    cases: Number(cases),
    mean: Number(mean),
    others_mean: Number(others_mean),
    widest: Number(widest),
  }))
}
