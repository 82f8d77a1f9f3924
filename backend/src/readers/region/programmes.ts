import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  type EnrolmentStatus,
  enrolmentStatuses,
  type Stage,
  stages,
} from "@serumpun/domain/register"
import type { PageAsked } from "../../contracts/paging"
import type { EnrolledView, PeopleQuery, ProgrammeView } from "../../contracts/programme"
import type { StageCounts } from "../../contracts/register"
import { attendedBy, countHeld } from "../attendance"
import { type Territory, territoryCondition } from "../territory"
import { visibleProgramme } from "./visible-programme"

const sqlOf = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

type Row = Omit<ProgrammeView, "enrolments" | "counts" | "partners" | "is_led" | "seen"> & {
  partners: string[] | null
  institution_id: string | null
  updated_at: Date
  count: number
} & Record<EnrolmentStatus, number> &
  Record<Stage, number>

const people = { province: "b.province", regency: "b.regency" }

/** Programmes with how many of the own territory are in each, the newest first. */
export async function listProgrammes(
  container: MedusaContainer,
  territory: Territory,
  { limit, offset, id }: PageAsked & { id?: string },
): Promise<{ programmes: ProgrammeView[]; count: number }> {
  const [seen, area] = [visibleProgramme(territory), territoryCondition(territory, people)]
  const inIt = "e.status in ('enrolled', 'completed')"
  const { rows } = await sqlOf(container).raw<{ rows: Row[] }>(
    `select p.id, p.name, p.template, p.areas, p.starts_on, p.ends_on, p.steps, p.targets, p.partner_ids,
       p.institution_id, p.updated_at, i.name as institution, count(*) over ()::int as count,
       (select jsonb_agg(o.name order by o.name) from institution o where p.partner_ids @> jsonb_build_array(o.id)) as partners,
       ${[...enrolmentStatuses.map((one) => `coalesce(c."${one}", 0) as "${one}"`), ...stages.map((one) => `coalesce(c.${one}, 0) as ${one}`)].join(", ")}
     from programme p left join institution i on i.id = p.institution_id
     left join (
       select e.programme_id,
         ${[...enrolmentStatuses.map((one) => `count(*) filter (where e.status = '${one}')::int as "${one}"`), ...stages.map((one) => `count(*) filter (where ${inIt} and g.${one})::int as ${one}`)].join(", ")}
       from enrolment e join business b on b.id = e.business_id join business_progress g on g.business_id = b.id
       where e.deleted_at is null and ${area.sql} group by e.programme_id
     ) c on c.programme_id = p.id
     where ${seen.sql} and (? = '' or p.id = ?)
     order by p.starts_on desc, p.id limit ? offset ?`,
    [...area.bindings, ...seen.bindings, id ?? "", id ?? "", limit, offset],
  )
  return { programmes: rows.map((row) => toProgramme(row, territory)), count: rows[0]?.count ?? 0 }
}

function toProgramme(row: Row, territory: Territory): ProgrammeView {
  const { id, name, template, institution, partners, partner_ids, areas } = row
  const { starts_on, ends_on, steps, targets } = row
  const own = territory === "all" ? null : territory.institution?.id
  return {
    ...{ id, name, template, institution, areas, starts_on, ends_on, steps, targets, partner_ids },
    partners: partners ?? [],
    is_led: territory === "all" || row.institution_id === own,
    seen: row.updated_at.toISOString(),
    enrolments: Object.fromEntries(enrolmentStatuses.map((one) => [one, row[one]])) as Record<
      EnrolmentStatus,
      number
    >,
    counts: Object.fromEntries(stages.map((one) => [one, row[one]])) as StageCounts,
  }
}

/** @throws NOT_FOUND when there is none, or it is another institution's */
export async function readProgramme(
  container: MedusaContainer,
  territory: Territory,
  id: string,
): Promise<ProgrammeView> {
  const { programmes } = await listProgrammes(container, territory, { limit: 1, offset: 0, id })
  if (!programmes[0])
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such programme")
  return programmes[0]
}

/** Who of the own territory is in a programme, with the steps that each has done. */
export async function listPeople(
  container: MedusaContainer,
  territory: Territory,
  programme_id: string,
  { status, limit, offset }: PeopleQuery,
): Promise<{ people: EnrolledView[]; count: number; held: number }> {
  const area = territoryCondition(territory, people)
  const { rows } = await sqlOf(container).raw<{
    rows: (EnrolledView & { count: number })[]
  }>(
    `select ${attendedBy} as attended, e.business_id, b.name, b.regency, b.village, e.status, e.enrolled_on, e.reason,
       count(*) over ()::int as count,
       coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'step', s.step, 'day', s.day, 'note', s.note, 'by', s.actor_name) order by s.day, s.id)
         from step_event s where s.enrolment_id = e.id and s.deleted_at is null), '[]') as steps,
       coalesce((select jsonb_agg(jsonb_build_object('step', s.step, 'day', s.day, 'by', s.taken_back_by, 'at', s.deleted_at, 'reason', coalesce(s.taken_back_reason, '–')) order by s.deleted_at, s.id)
         from step_event s where s.enrolment_id = e.id and s.taken_back_by is not null), '[]') as taken_back,
       coalesce((select jsonb_agg(jsonb_build_object('status', c.status, 'day', c.day, 'by', c.actor_name, 'reason', c.reason) order by c.created_at, c.id)
         from enrolment_change c where c.enrolment_id = e.id and c.deleted_at is null), '[]') as changes
     from enrolment e join business b on b.id = e.business_id and b.deleted_at is null
     where e.programme_id = ? and e.deleted_at is null and (? = '' or e.status = ?) and ${area.sql}
     order by b.name, e.id limit ? offset ?`,
    [programme_id, status ?? "", status ?? "", ...area.bindings, limit, offset],
  )
  return {
    people: rows.map(toEnrolled),
    count: rows[0]?.count ?? 0,
    held: await countHeld(container, programme_id),
  }
}

const toEnrolled = (row: EnrolledView): EnrolledView => ({
  ...{ business_id: row.business_id, name: row.name, regency: row.regency, village: row.village },
  ...{ status: row.status, enrolled_on: row.enrolled_on, reason: row.reason, steps: row.steps },
  ...{ taken_back: row.taken_back, changes: row.changes, attended: row.attended },
})
