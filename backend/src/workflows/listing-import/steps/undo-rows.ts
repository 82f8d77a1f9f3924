import type { IProductModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type { RowState } from "@serumpun/domain/sheet/imports"
import { CURATION_MODULE } from "../../../modules/curation"
import type CurationModuleService from "../../../modules/curation/service"
import { IMPORT_JOB_MODULE } from "../../../modules/import-job"
import type ImportJobModuleService from "../../../modules/import-job/service"
import { listReviewRows, type ReviewRow } from "../../../readers/review"
import { inOneTransaction } from "../../one-transaction"
import { digestOf } from "../../../checksum"
import { type ImportRowRow, stillWaiting } from "../import-store"
import type { PortionInput } from "../write-portion"

export type Undo = {
  /** Products of drafts that the import made, as far as they are still there. */
  products: string[]
  removed: string[]
  restored: { id: string; snapshot: ListingContent }[]
  states: { id: string; state: RowState }[]
}

export const prepareUndoStep = createStep(
  "prepare-import-undo",
  async (
    { job, rows: read, listing_ids }: PortionInput,
    { container },
  ): Promise<StepResponse<Undo>> => {
    const rows = await stillWaiting(container, job, read)
    const revisions = await listReviewRows(container, { listing_id: listing_ids })
    const undo: Undo = { products: [], removed: [], restored: [], states: [] }
    for (const row of rows)
      decideRow(
        row,
        revisions.find(({ listing_id }) => listing_id === row.listing_id),
        undo,
      )
    const found = await container
      .resolve<IProductModuleService>(Modules.PRODUCT)
      .listProducts({ id: undo.products }, { select: ["id"], take: undo.products.length })
    return new StepResponse({ ...undo, products: found.map(({ id }) => id) })
  },
)

/** What is no longer as the import wrote it belongs to whoever changed it. */
function decideRow(row: ImportRowRow, newest: ReviewRow | undefined, undo: Undo): void {
  const isUntouched =
    newest?.id === row.review_id &&
    newest?.status === "draft" &&
    digestOf(newest.snapshot) === row.written
  undo.states.push({ id: row.id, state: isUntouched || !newest ? "undone" : "kept" })
  if (!isUntouched || !newest) return
  if (row.before?.review_id === newest.id)
    undo.restored.push({ id: newest.id, snapshot: row.before.snapshot })
  else undo.removed.push(newest.id)
  if (!row.before) undo.products.push(newest.listing_id)
}

export const writeUndoStep = createStep("write-import-undo", async (undo: Undo, { container }) => {
  const { removed, restored, states } = undo
  await inOneTransaction(container, async ({ run }) => {
    await run(
      container.resolve<CurationModuleService>(CURATION_MODULE),
      async (curation, context) => {
        if (removed.length > 0) await curation.deleteReviews(removed, context)
        const changes = restored.map(({ id, snapshot }) => ({ id, snapshot: snapshot as Json }))
        if (changes.length > 0) await curation.updateReviews(changes, context)
      },
    )
    await run(container.resolve<ImportJobModuleService>(IMPORT_JOB_MODULE), (jobs, context) =>
      jobs.updateImportRows(states, context),
    )
  })
  return new StepResponse(null)
})

type Json = Record<string, unknown>
