import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { dayIn, yearOf } from "@serumpun/domain/days"
import type { Province } from "@serumpun/domain/places"
import {
  type FunnelDimension,
  genders,
  hideSmall,
  openCounts,
  type Stage,
  stages,
} from "@serumpun/domain/register"
import type {
  FunnelAnswer,
  FunnelGroup,
  FunnelQuery,
  NarrowedTo,
  PublicFunnel,
  StageCounts,
} from "../../contracts/register"
import type { Territory } from "../territory"
import { visibleProgramme } from "./visible-programme"
import { narrowed } from "./register"

type Place = Pick<FunnelGroup, "province" | "regency" | "district">
type Row = Place & { key: string | null; name?: string } & Record<Stage, number>

const counted = stages
  .map((stage) => `count(*) filter (where g.${stage})::int as ${stage}`)
  .join(", ")

/** Ages in steps of ten years, by the year of birth. */
const decade = (year: number) =>
  `case when b.owner_birth_year is null then null else ((${year} - b.owner_birth_year) / 10 * 10)::text end`

/** All groups of people that there can be, so that which ones are missing tells nothing. */
const groupsOfPeople: Partial<Record<FunnelDimension, (string | null)[]>> = {
  gender: [...genders, null],
  age: [...Array.from({ length: 10 }, (_, tens) => `${tens * 10}`), null],
}

const joinedProgramme = `join enrolment e on e.business_id = b.id and e.status in ('enrolled', 'completed') and e.deleted_at is null
  join programme p on p.id = e.programme_id`

/** What lies above a place: villages of one name are several. */
const above: Partial<Record<FunnelDimension, (keyof Place)[]>> = {
  regency: ["province"],
  district: ["province", "regency"],
  village: ["province", "regency", "district"],
}

function keyOf(by: FunnelDimension): string {
  if (by === "programme") return "p.id"
  if (by === "gender") return "b.owner_gender"
  return by === "age" ? decade(yearOf(dayIn(new Date()))) : `b.${by}`
}

/** Businesses that have reached each stage, by one dimension: the largest group first. */
export async function readFunnel(
  container: MedusaContainer,
  territory: Territory,
  { by, ...filters }: FunnelQuery,
): Promise<FunnelAnswer> {
  const ofPeople = groupsOfPeople[by]
  if (ofPeople && !mayReadPeople(territory, filters))
    return { by, groups: shownGroups(ofPeople, null), total: null }
  const where = narrowed(territory, filters)
  const seen = by === "programme" ? visibleProgramme(territory) : { sql: "true", bindings: [] }
  const places = above[by] ?? []
  const path = places.map((column) => `b.${column}`)
  const columns = [
    `${keyOf(by)} as key`,
    ...path,
    ...(by === "programme" ? ["min(p.name) as name"] : []),
  ]
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Row[] }>(
      `select ${columns.join(", ")}, ${counted}
       from business b join business_progress g on g.business_id = b.id ${by === "programme" ? joinedProgramme : ""}
       where ${where.sql} and ${seen.sql} group by ${[keyOf(by), ...path].join(", ")}
       order by registered desc, 1 nulls last`,
      [...where.bindings, ...seen.bindings],
    )
  if (ofPeople) return { by, groups: shownGroups(ofPeople, rows), total: null }
  const total = await readTotal(container, territory, filters)
  return { by, groups: rows.map((row) => toGroup(row, places)), total }
}

/**
 * Agencies see the people of their territory one by one. Operators see none, and so no counts from which one could be
 * reckoned: those of a whole province alone.
 */
function mayReadPeople(territory: Territory, filters: NarrowedTo): boolean {
  if (territory !== "all") return true
  const given = Object.entries(filters).flatMap(([name, value]) =>
    value === undefined ? [] : name,
  )
  return given.join() === "province"
}

const countsOf = (row: Record<Stage, number>): Record<Stage, number> =>
  Object.fromEntries(stages.map((stage) => [stage, row[stage]])) as Record<Stage, number>

const toGroup = ({ key, name, ...row }: Row, places: (keyof Place)[]): FunnelGroup => ({
  ...{ key, counts: countsOf(row) },
  ...Object.fromEntries(places.map((place) => [place, row[place]])),
  ...(name === undefined ? {} : { name }),
})

/** Every group, whether anybody is in it or not; none has counts where `rows` is null. */
function shownGroups(keys: (string | null)[], rows: Row[] | null): FunnelGroup[] {
  const found = keys.map((key) => rows?.find((row) => row.key === key))
  const shown = new Map(
    stages.map((stage) => [stage, rows ? hideSmall(found.map((row) => row?.[stage] ?? 0)) : []]),
  )
  return keys.map((key, index) => ({
    key,
    counts: Object.fromEntries(
      stages.map((stage) => [stage, shown.get(stage)?.[index] ?? null]),
    ) as StageCounts,
  }))
}

async function readTotal(
  container: MedusaContainer,
  territory: Territory,
  filters: Omit<FunnelQuery, "by">,
): Promise<StageCounts> {
  const where = narrowed(territory, filters)
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Record<Stage, number>[] }>(
      `select ${counted} from business b join business_progress g on g.business_id = b.id where ${where.sql}`,
      where.bindings,
    )
  const none = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>
  return countsOf(rows[0] ?? none)
}

/** What everybody may know of a province: counts of businesses, nothing of people, and no small groups. */
export async function readPublicFunnel(
  container: MedusaContainer,
  province: Province,
): Promise<PublicFunnel> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: (Record<Stage, number> & { regency: string })[] }>(
      `select b.regency, ${counted}
       from business b join business_progress g on g.business_id = b.id
       where b.deleted_at is null and b.province = ? group by b.regency order by b.regency`,
      [province],
    )
  const counts = rows.map((row) => ({ regency: row.regency, counts: countsOf(row) }))
  return { province, ...openCounts(counts), as_of: dayIn(new Date()) }
}
