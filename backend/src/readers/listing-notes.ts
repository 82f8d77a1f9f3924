import type { MedusaContainer } from "@medusajs/framework/types"
import { problem, type Problem } from "@serumpun/domain/problems"
import type { BusinessNoteView, ListingNoteView, NoteAbout } from "../contracts/business-note"
import { businessNotes } from "./business-notes"
import { listReviewRows, type ReviewRow, standing } from "./review"

/** More than three curators write about one revision. */
const NOTES_OF_ROUND = 200

/**
 * Of a listing's revisions, newest first: the one that was sent back and whose notes the producer
 * answers. An appeal contests what was asked, so nothing of it has to be answered.
 */
export function awaitingAnswers(revisions: ReviewRow[]): ReviewRow | null {
  const own = standing(revisions)
  const last = own.find((revision) => revision.status !== "draft" && !isOnlyTryAgain(revision))
  if (last?.status !== "changes_requested" && last?.status !== "rejected") return null
  return own[0]?.appeal_of === last.id ? null : last
}

/** A round whose basis went away asks for another try alone, so what was asked before it still stands. */
const isOnlyTryAgain = ({ status, reasons }: ReviewRow): boolean =>
  status === "changes_requested" && reasons?.length === 1 && reasons[0] === "basis_gone"

/** What was asked about each of these revisions, in the order it was written down. */
export async function readListingNotes(
  container: MedusaContainer,
  reviewIds: string[],
): Promise<Map<string, ListingNoteView[]>> {
  if (reviewIds.length === 0) return new Map()
  const rows = await businessNotes(container).listBusinessNotes(
    { review_id: reviewIds },
    { order: { position: "ASC" }, take: NOTES_OF_ROUND * reviewIds.length },
  )
  const views = rows.map(({ id, text, answer, is_done, ...row }) => ({
    ...{ id, text, answer, is_done },
    review_id: row.review_id ?? "",
    institution: row.institution ?? "",
    about: row.about as NoteAbout,
    stamp: new Date(row.updated_at).toISOString(),
  }))
  return Map.groupBy(views, ({ review_id }) => review_id)
}

/** What the producer of a listing is asked at present. */
export async function readAwaitedNotes(
  container: MedusaContainer,
  listingId: string,
): Promise<ListingNoteView[]> {
  const awaited = awaitingAnswers(await listReviewRows(container, { listing_id: listingId }))
  return awaited ? ((await readListingNotes(container, [awaited.id])).get(awaited.id) ?? []) : []
}

/**
 * What was asked before the first of these revisions was sent again, newest first. Who judges an appeal
 * judges anew, so nothing of what it contests is shown.
 */
export async function readAskedBefore(
  container: MedusaContainer,
  [review, ...earlier]: ReviewRow[],
): Promise<ListingNoteView[]> {
  if (!review) return []
  const before = awaitingAnswers([{ ...review, status: "draft" }, ...earlier])
  return before ? ((await readListingNotes(container, [before.id])).get(before.id) ?? []) : []
}

/** Each note that is neither answered nor done stands in the way of sending again. */
export const openNotes = (notes: BusinessNoteView[]): Problem[] =>
  notes
    .filter(({ answer, is_done }) => !answer && !is_done)
    .map(({ id }) => problem(`notes.${id}`, "note_open"))
