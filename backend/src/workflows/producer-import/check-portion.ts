import type { MedusaContainer } from "@medusajs/framework/types"
import { type ImportJobRow, type ImportRowRow, writeFindings } from "../listing-import/import-store"
import { judgeProducerRow, type JudgedProducer } from "./judge-row"
import { readFirstRows, readKnown } from "./known-businesses"

export async function judgeProducerRows(
  container: MedusaContainer,
  job: ImportJobRow,
  rows: ImportRowRow[],
): Promise<JudgedProducer[]> {
  const known = await readKnown(container, job, rows, await readFirstRows(container, job))
  return Promise.all(rows.map((row) => judgeProducerRow(job, row, known)))
}

/** The dry run of some rows: whether each would make a business, or what is wrong with it. */
export async function checkProducers(
  container: MedusaContainer,
  job: ImportJobRow,
  rows: ImportRowRow[],
): Promise<void> {
  const judged = await judgeProducerRows(container, job, rows)
  await writeFindings(
    container,
    judged.map(({ row, outcome, problems, profile }) => ({
      ...{ id: row.id, outcome, problems, listing_id: null },
      title: profile?.name ?? null,
    })),
  )
}
