import type { MedusaContainer } from "@medusajs/framework/types"
import { FEWEST_PEOPLE } from "@serumpun/domain/demand/sought-text"
import type {
  DemandAnswer,
  DemandRow,
  DemandTaskView,
  ReadDemand,
  SoughtGoods,
} from "../contracts/demand"
import type { PageAsked, Paged } from "../contracts/paging"
import { allOf, runSql } from "./lists/run-sql"

/** What was sought in a month: what found nothing most often first, the rest of few people as a sum. */
export async function readDemand(
  container: MedusaContainer,
  { limit, offset, language, ...asked }: ReadDemand,
): Promise<DemandAnswer> {
  const months = (
    await runSql<{ month: string }>(
      container,
      `select distinct month from sought where deleted_at is null order by month desc`,
      [],
    )
  ).map(({ month }) => month)
  const month = asked.month ?? months[0] ?? null
  const where = allOf([
    { sql: "s.deleted_at is null and s.month = ?", values: [month ?? ""] },
    language ? { sql: "s.locale = ?", values: [language] } : null,
  ])
  const [sums] = await runSql<Record<"count" | "wishes" | "searches" | "not_found", string>>(
    container,
    `select count(*) filter (where people >= ?) as count, count(*) filter (where people < ?) as wishes,
       coalesce(sum(searches) filter (where people < ?), 0) as searches,
       coalesce(sum(not_found) filter (where people < ?), 0) as not_found
     from sought s where ${where.sql}`,
    [FEWEST_PEOPLE, FEWEST_PEOPLE, FEWEST_PEOPLE, FEWEST_PEOPLE, ...where.values],
  )
  const rows = await runSql<DemandRow>(
    container,
    `select s.id, s.month, s.text, s.locale, s.market, s.people, s.searches, s.not_found, s.near,
       t.id as task_id
     from sought s left join demand_task t on t.text = s.text and t.locale = s.locale
       and t.market = s.market and t.status = 'open' and t.deleted_at is null
     where ${where.sql} and s.people >= ?
     order by s.not_found desc, s.near desc, s.searches desc, s.id limit ? offset ?`,
    [...where.values, FEWEST_PEOPLE, limit, offset],
  )
  const others = {
    wishes: Number(sums?.wishes ?? 0),
    searches: Number(sums?.searches ?? 0),
    not_found: Number(sums?.not_found ?? 0),
  }
  return { rows, others, months, month, count: Number(sums?.count ?? 0), limit, offset }
}

const TASK = `id, text, locale, market, note, status, category, province, shown_at, shown_by, made_by,
  created_at, done_by, done_at`

export async function listDemandTasks(
  container: MedusaContainer,
  { limit, offset }: PageAsked,
): Promise<Paged & { tasks: DemandTaskView[] }> {
  const [total] = await runSql<{ count: string }>(
    container,
    `select count(*) as count from demand_task where deleted_at is null`,
    [],
  )
  const tasks = await runSql<DemandTaskView>(
    container,
    `select ${TASK} from demand_task where deleted_at is null
     order by status = 'done', created_at desc, id limit ? offset ?`,
    [limit, offset],
  )
  return { tasks, count: Number(total?.count ?? 0), limit, offset }
}

/** @returns null when there is none */
export async function readDemandTask(
  container: MedusaContainer,
  id: string,
): Promise<DemandTaskView | null> {
  const [task] = await runSql<DemandTaskView>(
    container,
    `select ${TASK} from demand_task where id = ? and deleted_at is null`,
    [id],
  )
  return task ?? null
}

const SHOWN_MOST = 5

/**
 * What the desk shows this producer of what buyers look for: by the categories of what they have
 * written so far, in whatever state, and by their province. The newest first.
 */
export async function readSoughtGoods(
  container: MedusaContainer,
  producer_id: string,
): Promise<SoughtGoods[]> {
  return runSql<SoughtGoods>(
    container,
    `select t.id, t.text, t.locale, t.market from demand_task t
     join producer p on p.id = ? and p.deleted_at is null
     where t.status = 'open' and t.shown_at is not null and t.deleted_at is null
       and (t.province is null or t.province = p.province)
       and (t.category is null or exists (
         select 1 from review r where r.producer_id = p.id and r.deleted_at is null
           and (r.snapshot->>'category' = t.category
             or split_part(r.snapshot->>'category', '/', 1) = t.category)))
     order by t.shown_at desc, t.id limit ?`,
    [producer_id, SHOWN_MOST],
  )
}
