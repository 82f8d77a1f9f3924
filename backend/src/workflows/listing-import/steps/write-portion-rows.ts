import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { CURATION_MODULE } from "../../../modules/curation"
import type CurationModuleService from "../../../modules/curation/service"
import { IMPORT_JOB_MODULE } from "../../../modules/import-job"
import type ImportJobModuleService from "../../../modules/import-job/service"
import { inOneTransaction, type Transaction } from "../../one-transaction"
import { digestOf } from "../../../checksum"
import { type ImportJobRow, writeFindings } from "../import-store"
import { marksAfter } from "../../../merging/text-marks"
import { emptyContent } from "../../listing/content"
import type { ChangedListing, NewListing, Portion } from "./prepare-portion"

type Input = Portion & { job: ImportJobRow }

/** The revisions and the states of their rows, together or not at all: nothing is written twice. */
export const writePortionStep = createStep(
  "write-import-portion-rows",
  async ({ job, created, changed, findings }: Input, { container }) => {
    await inOneTransaction(container, async (transaction) => {
      const added = await addRevisions(container, transaction, job, created, changed)
      const drafts = changed.filter(({ review }) => review.is_draft)
      if (drafts.length > 0) await writeOver(container, transaction, drafts)
      const states = [...created, ...changed].map((listing) => stateOf(listing, added))
      if (states.length > 0)
        await transaction.run(
          container.resolve<ImportJobModuleService>(IMPORT_JOB_MODULE),
          (jobs, context) => jobs.updateImportRows(states, context),
        )
    })
    if (findings.length > 0) await writeFindings(container, findings)
    return new StepResponse(null)
  },
)

/** Revision 1 of what is new, and the next one of what is no draft any more; their ids by listing. */
async function addRevisions(
  container: MedusaContainer,
  { run }: Transaction,
  { producer_id }: ImportJobRow,
  created: NewListing[],
  changed: ChangedListing[],
): Promise<Map<string, string>> {
  const revisions = [
    ...created.map((listing) => ({ ...listing, revision: 1 })),
    ...changed
      .filter(({ review }) => !review.is_draft)
      .map((listing) => ({ ...listing, revision: listing.review.revision + 1 })),
  ].map((listing) => ({
    ...{ listing_id: listing.listing_id, producer_id, revision: listing.revision },
    ...writtenOf(listing),
  }))
  if (revisions.length === 0) return new Map()
  const rows = await run(container.resolve<CurationModuleService>(CURATION_MODULE), (s, context) =>
    s.createReviews(revisions, context),
  )
  return new Map(rows.map(({ listing_id, id }) => [listing_id, id]))
}

async function writeOver(
  container: MedusaContainer,
  { run }: Transaction,
  drafts: ChangedListing[],
): Promise<void> {
  const changes = drafts.map((listing) => ({ id: listing.review.id, ...writtenOf(listing) }))
  await run(container.resolve<CurationModuleService>(CURATION_MODULE), (curation, context) =>
    curation.updateReviews(changes, context),
  )
}

/** The content, and from which original each of its texts was made. */
function writtenOf(listing: NewListing | ChangedListing) {
  const { content: to } = listing
  const before = "review" in listing ? listing.review : null
  const from = before?.snapshot ?? emptyContent()
  const marks = marksAfter({ known: before?.text_marks ?? null, from, to })
  return { snapshot: to as Json, text_marks: marks as Record<string, unknown> }
}

function stateOf(listing: NewListing | ChangedListing, added: Map<string, string>) {
  const { row_id, listing_id, content } = listing
  const before = "review" in listing ? listing.review : null
  return {
    ...{ id: row_id, listing_id, state: "written" as const },
    review_id: added.get(listing_id) ?? before?.id ?? null,
    written: digestOf(content),
    before: before ? ({ review_id: before.id, snapshot: before.snapshot } as Json) : null,
  }
}

type Json = Record<string, unknown> & Partial<ListingContent>
