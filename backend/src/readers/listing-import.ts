import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { columnLetters, shownCell } from "@serumpun/domain/sheet/cells"
import {
  rowOutcomes,
  type RowOutcome,
  rowStates,
  type RowState,
} from "@serumpun/domain/sheet/imports"
import type { ImportRowView, ImportView, RowCounts } from "../contracts/listing-import"
import type { PageAsked } from "../contracts/paging"
import {
  type ImportJobRow,
  type ImportRowRow,
  readImport,
} from "../workflows/listing-import/import-store"

const sqlOf = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

export async function countRows(container: MedusaContainer, id: string): Promise<RowCounts> {
  const { rows } = await sqlOf(container).raw<{
    rows: { outcome: RowOutcome; state: RowState; rows: number }[]
  }>(
    `select outcome, state, count(*)::int as rows from import_row
     where import_id = ? and deleted_at is null group by 1, 2`,
    [id],
  )
  const sum = (counted: typeof rows) => counted.reduce((all, { rows }) => all + rows, 0)
  const taken = rows.filter(({ outcome }) => outcome === "new" || outcome === "changed")
  return {
    ...byEach(rowOutcomes, (name) => sum(rows.filter(({ outcome }) => outcome === name))),
    done: byEach(rowStates, (name) => sum(taken.filter(({ state }) => state === name))),
  }
}

const byEach = <Name extends string>(names: readonly Name[], count: (name: Name) => number) =>
  Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Name, number>

/** One import as its producer sees it. @throws NOT_FOUND when it is not theirs */
export async function readImportView(
  container: MedusaContainer,
  id: string,
  producer_id: string,
): Promise<ImportView> {
  const job = await readImport(container, id, producer_id)
  const { rows: first } = await sqlOf(container).raw<{ rows: Pick<ImportRowRow, "cells">[] }>(
    "select cells from import_row where import_id = ? order by number limit 3",
    [id],
  )
  const samples = job.headings.map((_, index) =>
    first.flatMap(({ cells }) => shownCell(cells[index] ?? null).slice(0, 60) || []),
  )
  return { ...toView(job), samples, counts: await countRows(container, id) }
}

const toView = (job: ImportJobRow) => ({
  ...{ id: job.id, status: job.status, file_name: job.file_name, kind: job.kind, rows: job.rows },
  ...{ headings: job.headings, mapping: job.mapping },
  ...{ decimal_mark: job.decimal_mark, mark_is_sure: job.mark_is_sure },
  created_at: new Date(job.created_at).toISOString(),
})

/** A producer's imports, the last one first. */
export async function listImports(
  container: MedusaContainer,
  producer_id: string,
  { limit, offset }: PageAsked,
): Promise<{ imports: ImportView[]; count: number }> {
  const { rows } = await sqlOf(container).raw<{ rows: (ImportJobRow & { count: number })[] }>(
    `select *, count(*) over ()::int as count from import_job where producer_id = ? and deleted_at is null
     order by created_at desc, id desc limit ? offset ?`,
    [producer_id, limit, offset],
  )
  const imports = await Promise.all(
    rows.map(async (job) => ({
      ...toView(job),
      samples: [],
      counts: await countRows(container, job.id),
    })),
  )
  return { imports, count: rows[0]?.count ?? 0 }
}

/** Rows of an import with what is wrong in which cell. @throws NOT_FOUND when it is not theirs */
export async function listImportRows(
  container: MedusaContainer,
  id: string,
  producer_id: string,
  { outcome, state, limit, offset }: PageAsked & { outcome?: RowOutcome; state?: RowState },
): Promise<{ rows: ImportRowView[]; count: number }> {
  const { mapping } = await readImport(container, id, producer_id)
  const { rows } = await sqlOf(container).raw<{ rows: (ImportRowRow & { count: number })[] }>(
    `select *, count(*) over ()::int as count from import_row
     where import_id = ? and (? = '' or outcome = ?) and (? = '' or state = ?) and deleted_at is null
     order by number limit ? offset ?`,
    [id, outcome ?? "", outcome ?? "", state ?? "", state ?? "", limit, offset],
  )
  return { rows: rows.map((row) => toRowView(row, mapping)), count: rows[0]?.count ?? 0 }
}

function toRowView(row: ImportRowRow, mapping: (string | null)[]): ImportRowView {
  const { number, title, listing_id, outcome, state } = row
  const problems = row.problems.map((problem) => {
    const at = mapping.indexOf(problem.field)
    if (at < 0) return { problem, cell: null, value: null }
    const value = shownCell(row.cells[at] ?? null).slice(0, 200)
    return { problem, cell: `${columnLetters(at)}${number}`, value }
  })
  return { number, title, listing_id, outcome, state, problems }
}
