import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Value = string | number | string[]

/** Rows of a query of our own, for counting and sorting across tables; every value is a binding. */
export async function runSql<Row extends object>(
  container: MedusaContainer,
  sql: string,
  values: Value[],
): Promise<Row[]> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows }: { rows: Row[] } = await connection.raw(sql, values)
  return rows
}

/** A text to be found anywhere, with the signs of `like` taken as they are. */
export const containing = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`

export type Condition = { sql: string; values: Value[] }

/** Conditions that all hold; those that were not asked for are null. */
export function allOf(conditions: (Condition | null)[]): Condition {
  const asked = conditions.filter((one) => one !== null)
  return {
    sql: asked.map(({ sql }) => `(${sql})`).join(" and "),
    values: asked.flatMap(({ values }) => values),
  }
}

/** One page of ids and the number of all of them, in the order of the query. */
export async function pageOfIds(
  container: MedusaContainer,
  query: { from: string; where: Condition; id: string; order: string },
  { limit, offset }: { limit: number; offset: number },
): Promise<{ ids: string[]; count: number }> {
  const { from, where, id, order } = query
  const [total] = await runSql<{ count: string }>(
    container,
    `select count(*) as count from ${from} where ${where.sql}`,
    where.values,
  )
  const rows = await runSql<{ id: string }>(
    container,
    `select ${id} as id from ${from} where ${where.sql} order by ${order} limit ? offset ?`,
    [...where.values, limit, offset],
  )
  return { ids: rows.map((row) => row.id), count: Number(total?.count ?? 0) }
}

/** Rows in the order of their ids; what has gone meanwhile is left out. */
export function inOrder<T extends { id: string }>(ids: string[], rows: T[]): T[] {
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
