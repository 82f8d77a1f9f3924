import { setTimeout as wait } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { problem } from "@serumpun/domain/problems"
import type { ImportStatus } from "@serumpun/domain/sheet/imports"
import { readProducerProfile } from "../../readers/producer"
import { checkProducers } from "../producer-import/check-portion"
import { undoProducersWorkflow } from "../producer-import/undo-portion"
import { writeProducersWorkflow } from "../producer-import/write-portion"
import { checkBusinesses, undoBusinesses, writeBusinesses } from "../register-import/portions"
import { oneAtATime } from "../one-at-a-time"
import { countRows } from "../../readers/listing-import"
import { noticesToProducer } from "../producer/notices"
import { writeWith } from "../write-with"
import { checkPortion } from "./check-portion"
import {
  failRow,
  type ImportJobRow,
  type ImportRowRow,
  listWorking,
  moveImport,
  nextRows,
} from "./import-store"
import { undoPortionWorkflow } from "./undo-portion"
import { writePortionWorkflow } from "./write-portion"

/** Rows of one portion: a check reads, the others write. */
const CHECKED_ROWS = 250
const WRITTEN_ROWS = 50
/** Entries of a register are one statement. */
const ENTERED_ROWS = 250
/** Others get at least this share of the time that a portion took. */
const PAUSE_SHARE = 0.25
const LONGEST_PAUSE_MS = 500

/** Where an import stands when no row waits any more. */
const after: Partial<Record<ImportStatus, ImportStatus>> = {
  checking: "checked",
  running: "done",
  undoing: "undone",
}

/**
 * Goes on with every import that waits, a portion of each in turn, until none is left. What a process
 * that was killed has left is found here again; a row is done together with what it writes.
 */
export const workOnImports = oneAtATime(async (container: MedusaContainer) => {
  for (;;) {
    const jobs = await listWorking(container)
    let didWork = false
    for (const job of jobs) didWork = (await workOn(container, job)) || didWork
    if (!didWork) return
  }
})

/** Before the import is done, so that a process that ends here says it later; its key says it once. */
async function tellProducer(container: MedusaContainer, job: ImportJobRow): Promise<void> {
  const { done } = await countRows(container, job.id)
  const { id: import_id, file_name } = job
  const notices = await noticesToProducer(
    container,
    job.producer_id,
    "listings_imported",
    import_id,
    { import_id, file_name, written: done.written, failed: done.failed },
  )
  await writeWith(container, { notices }, async () => undefined)
}

/** @returns false when nothing can be done now */
async function workOn(container: MedusaContainer, job: ImportJobRow): Promise<boolean> {
  const isChecking = job.status === "checking"
  if (!isChecking && (await isSuspended(container, job))) return false
  const started = performance.now()
  const rows = await nextRows(container, job, portionOf(job))
  const next = after[job.status]
  if (rows.length === 0) {
    if (job.status === "running" && job.subject === "listing") await tellProducer(container, job)
    return next ? moveImport(container, job.id, job.status, next) : false
  }
  await doRows(container, job, rows)
  const pause = Math.min((performance.now() - started) * PAUSE_SHARE, LONGEST_PAUSE_MS)
  await wait(pause)
  return true
}

function portionOf({ status, subject }: ImportJobRow): number {
  if (status === "checking") return CHECKED_ROWS
  return subject === "business" ? ENTERED_ROWS : WRITTEN_ROWS
}

/** Whoever is suspended changes nothing, nor does what they began before. */
async function isSuspended(container: MedusaContainer, job: ImportJobRow): Promise<boolean> {
  if (job.subject !== "listing") return false
  return (await readProducerProfile(container, job.producer_id)).status === "suspended"
}

/** A row that stops its portion is found by doing each alone; then it is told, and the others are done. */
async function doRows(
  container: MedusaContainer,
  job: ImportJobRow,
  rows: ImportRowRow[],
): Promise<void> {
  try {
    await doPortion(container, job, rows)
  } catch (error) {
    // While the database is away nothing is any row's fault: the next run goes on.
    await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw("select 1")
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Rows of the import ${job.id} are done one by one: ${String(error)}`)
    const [only] = rows
    if (rows.length === 1 && only)
      await failRow(container, job.status, only.id, [problem("row", "row_failed")])
    else for (const row of rows) await doRows(container, job, [row])
  }
}

async function doPortion(
  container: MedusaContainer,
  job: ImportJobRow,
  rows: ImportRowRow[],
): Promise<void> {
  if (job.subject === "producer") return doProducers(container, job, rows)
  if (job.subject === "business") return doBusinesses(container, job, rows)
  if (job.status === "checking") return checkPortion(container, job, rows)
  const workflow = job.status === "running" ? writePortionWorkflow : undoPortionWorkflow
  const listing_ids = rows.flatMap(({ listing_id }) => listing_id ?? [])
  await workflow(container).run({ input: { job, rows, listing_ids } })
}

async function doProducers(
  container: MedusaContainer,
  job: ImportJobRow,
  rows: ImportRowRow[],
): Promise<void> {
  if (job.status === "checking") return checkProducers(container, job, rows)
  const workflow = job.status === "running" ? writeProducersWorkflow : undoProducersWorkflow
  await workflow(container).run({ input: { job, rows } })
}

async function doBusinesses(
  container: MedusaContainer,
  job: ImportJobRow,
  rows: ImportRowRow[],
): Promise<void> {
  if (job.status === "checking") return checkBusinesses(container, job, rows)
  const work = job.status === "running" ? writeBusinesses : undoBusinesses
  await work(container, job, rows)
}
