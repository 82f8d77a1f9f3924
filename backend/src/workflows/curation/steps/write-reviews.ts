import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Carried, IncompleteReason } from "@serumpun/domain/curation-rules"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type { ReviewStatus } from "@serumpun/domain/statuses"
import type { TextMarks } from "@serumpun/domain/translations"
import type { TypedBy } from "../../../merging/typed-by"
import { CURATION_MODULE } from "../../../modules/curation"
import type CurationModuleService from "../../../modules/curation/service"
import type { Transaction } from "../../one-transaction"
import { wholeRows } from "../../whole-rows"
import { type Consequences, undoWith, writeWith } from "../../write-with"

export type NewReview = {
  listing_id: string
  producer_id: string
  revision: number
  snapshot: ListingContent
  status?: ReviewStatus
  submitted_at?: Date
  typed_by?: TypedBy
  text_marks?: TextMarks | null
  submitted_by?: string | null
  appeal_of?: string
  appeal_reason?: string
  is_renewal?: boolean
  carried?: Carried | null
}
export type ReviewChange = {
  id: string
  status?: ReviewStatus
  snapshot?: ListingContent
  approved_snapshot?: ListingContent
  submitted_at?: Date | null
  typed_by?: TypedBy
  text_marks?: TextMarks
  submitted_by?: string | null
  decided_at?: Date | null
  note?: string | null
  reasons?: IncompleteReason[] | null
  assigned_to?: string | null
  carried?: Carried | null
}

export const createReviewsStep = createStep(
  "create-reviews",
  async (rows: NewReview[], { container }) => {
    const created = await container.resolve<CurationModuleService>(CURATION_MODULE).createReviews(
      rows.map((row) => ({
        ...row,
        snapshot: row.snapshot as Json,
        carried: (row.carried ?? null) as Json | null,
      })),
    )
    const ids = created.map(({ id }) => id)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length)
      await container.resolve<CurationModuleService>(CURATION_MODULE).deleteReviews(ids)
  },
)

export type ReviewChanges = Consequences & { changes: ReviewChange[] }

/**
 * Changes revisions, and with them what follows, in one transaction; undone by writing the whole
 * previous rows back.
 */
export const updateReviewsStep = createStep(
  "update-reviews",
  async ({ changes, ...consequences }: ReviewChanges, { container }) => {
    const before = await readReviews(container, changes)
    if (changes.length > 0)
      await writeWith(container, consequences, (transaction) =>
        updateReviews(container, transaction, changes),
      )
    return new StepResponse(changes, { before, consequences })
  },
  async (undo, { container }) => {
    if (!undo?.before.length) return
    await undoWith(container, undo.consequences, (transaction) =>
      restoreReviews(container, transaction, undo.before),
    )
  },
)

/** Whole rows as they are, for writing them back. */
export async function readReviews(container: MedusaContainer, changes: { id: string }[]) {
  if (changes.length === 0) return []
  const rows = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listReviews({ id: changes.map(({ id }) => id) }, { take: changes.length })
  return wholeRows(rows, relations)
}

export function updateReviews(
  container: MedusaContainer,
  transaction: Transaction,
  changes: ReviewChange[],
): Promise<void> {
  const rows = changes.map(({ snapshot, approved_snapshot, reasons, carried, ...change }) => ({
    ...change,
    ...(approved_snapshot ? { approved_snapshot: approved_snapshot as Json } : {}),
    ...(carried === undefined ? {} : { carried: carried as Json | null }),
    ...(snapshot ? { snapshot: snapshot as Json } : {}),
    ...(reasons ? { reasons: reasons as unknown as Json } : {}),
  }))
  return writeInTurn(container, transaction, rows)
}

export function restoreReviews(
  container: MedusaContainer,
  transaction: Transaction,
  rows: Awaited<ReturnType<typeof readReviews>>,
): Promise<void> {
  return writeInTurn(container, transaction, rows)
}

type ReviewUpdate = Parameters<CurationModuleService["updateReviews"]>[0]

/**
 * What ends being the approved revision is written before what becomes it. In one statement PostgreSQL
 * would check that there is only one after each row, in whatever order the rows lie on its pages.
 */
async function writeInTurn(
  container: MedusaContainer,
  { run }: Transaction,
  rows: { id: string; status?: unknown }[],
): Promise<void> {
  const curation = container.resolve<CurationModuleService>(CURATION_MODULE)
  // Each run reaches the database before the next one begins.
  for (const isApproved of [false, true]) {
    const now = rows.filter(({ status }) => (status === "approved") === isApproved)
    if (now.length > 0)
      await run(curation, (service, context) => service.updateReviews(now as ReviewUpdate, context))
  }
}

type Json = Record<string, unknown>
const relations = ["assessments", "passport"] as const
