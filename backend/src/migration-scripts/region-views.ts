import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * How far each business of the register has come: one row for each, one definition for each figure
 * (docs/figures.md). Tables of several modules meet here, so it is made after all of their migrations; a later
 * definition is another script, since each runs once. A business is the verified producer of its NIB in its regency, whichever of
 * the two was there first.
 */
export default async function createRegionViews({ container }: { container: MedusaContainer }) {
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(`
    create or replace view business_progress as
    with taught as (
      select e.business_id,
        bool_or(e.status in ('enrolled', 'completed')) as in_training,
        bool_or(s.meaning in ('assessed', 'export_grade')) as assessed,
        bool_or(s.meaning = 'export_grade') as export_grade
      from enrolment e
      left join step_event s on s.enrolment_id = e.id and s.deleted_at is null
      where e.deleted_at is null group by e.business_id
    ), judged as (
      select r.producer_id,
        bool_or(r.status in ('approved', 'rejected', 'expired', 'superseded') or p.id is not null) as assessed,
        bool_or(p.id is not null) as export_grade
      from review r
      left join passport p on p.review_id = r.id and p.deleted_at is null
      where r.deleted_at is null group by r.producer_id
    ), offered as (
      select producer_id from quote where sent_at is not null and deleted_at is null group by producer_id
    ), paid as (
      select producer_id from export_order
      where quote_id is not null and received > 0 and status <> 'cancelled' and deleted_at is null
      group by producer_id
    )
    select b.id as business_id, m.id as producer_id, true as registered,
      coalesce(t.in_training, false) as in_training,
      coalesce(t.assessed, false) or coalesce(j.assessed, false) as assessed,
      coalesce(t.export_grade, false) or coalesce(j.export_grade, false) as export_grade,
      o.producer_id is not null as quoted,
      x.producer_id is not null as exporting
    from business b
    left join taught t on t.business_id = b.id
    left join producer m on m.nib = b.nib and m.status = 'verified' and m.deleted_at is null
      and m.province = b.province and m.regency = b.regency
    left join judged j on j.producer_id = m.id
    left join offered o on o.producer_id = m.id
    left join paid x on x.producer_id = m.id
    where b.deleted_at is null`)
}
