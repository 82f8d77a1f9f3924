import type { MedusaContainer } from "@medusajs/framework/types"
import { cellsOf, idsOf, judgeRow, type Judged } from "./judge-row"
import { type ImportJobRow, type ImportRowRow, readIds, writeFindings } from "./import-store"
import { findOwn } from "./own-listings"

/** Judges rows against the producer's listings as they are now. */
export async function judgeRows(
  container: MedusaContainer,
  job: ImportJobRow,
  rows: ImportRowRow[],
  first: Awaited<ReturnType<typeof readIds>>,
): Promise<(Judged & { row: ImportRowRow })[]> {
  const read = rows.map((row) => ({ row, cells: cellsOf(row.cells, job.mapping) }))
  const ids = read.map(({ cells }) => idsOf(cells))
  const found = await findOwn(container, job.producer_id, {
    numbers: ids.flatMap(({ number }) => number ?? []),
    handles: ids.flatMap(({ handle }) => handle ?? []),
  })
  return read.map(({ row, cells }) => ({
    row,
    ...judgeRow(cells, {
      ...found,
      mark: job.decimal_mark,
      isRepeated: (key, value) => (first[key].get(value) ?? row.number) < row.number,
    }),
  }))
}

/** The dry run of some rows: what each would do, or what is wrong with it. */
export async function checkPortion(
  container: MedusaContainer,
  job: ImportJobRow,
  rows: ImportRowRow[],
): Promise<void> {
  const judged = await judgeRows(container, job, rows, await readIds(container, job))
  await writeFindings(
    container,
    judged.map(({ row, own, outcome, problems, title }) => ({
      ...{ id: row.id, outcome, problems, title },
      listing_id: own?.listing_id ?? null,
    })),
  )
}
