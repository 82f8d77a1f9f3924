import { generateEntityId } from "@medusajs/framework/utils"
import type { IncompleteReason } from "@serumpun/domain/curation-rules"
import type { RubricContent } from "@serumpun/domain/rubrics/rubric"
import type { NoteAbout } from "../../contracts/business-note"
import { tasksOf } from "../../readers/curator-notes"
import type { ReviewRow } from "../../readers/review"

/** A note that is written together with the decision which asks for it. */
export type NewNote = {
  id: string
  producer_id: string
  listing_id: string
  review_id: string
  /** An ISO moment. */
  round: string
  position: number
  institution: string | null
  about: NoteAbout
  text: string
}

/** What one curator wrote about a revision. */
export type Said = {
  institution: string
  conflict_of_interest: boolean
  /** 0 to 4 by criterion; null of what was not judged. */
  scores?: Record<string, number | null> | null
  notes?: Record<string, string> | null
  comment?: string | null
}

type Round = {
  review: Pick<ReviewRow, "id" | "listing_id" | "producer_id">
  content: RubricContent
  said: Said[]
  reasons?: readonly IncompleteReason[]
  note?: string | null
}

type Asked = Pick<NewNote, "institution" | "about" | "text">

/** Reasons that ask for nothing but another try, or that the note beside them says. */
const silent: IncompleteReason[] = ["basis_gone", "other"]

/** A note beside a good score is read and asks for nothing. */
const GOOD_SCORE = 3

/**
 * What a producer is asked when a round ends without approval: each reason of the list, the note of who
 * sent it back, and of every curator each note on a criterion that is not good yet, and the comment. Whoever declared a
 * conflict of interest asks nothing.
 */
export function askedNotes({ review, content, said, reasons = [], note }: Round): NewNote[] {
  const asked: Asked[] = [
    ...reasons
      .filter((reason) => !silent.includes(reason))
      .map((reason) => ({ institution: null, about: { reason }, text: "" })),
    ...plain(null, note),
    ...said.filter(({ conflict_of_interest }) => !conflict_of_interest).flatMap(of),
  ]
  const round = new Date().toISOString()
  return asked.map((one, position) => ({
    id: generateEntityId("", "bnot"),
    ...{ producer_id: review.producer_id, listing_id: review.listing_id, review_id: review.id },
    ...{ round, position, ...one },
  }))

  function of({ institution, scores, notes, comment }: Said): Asked[] {
    const tasks = tasksOf(content, notes ?? {}).filter(
      ({ criterion }) => (scores?.[criterion] ?? 0) < GOOD_SCORE,
    )
    return [
      ...tasks.map(({ criterion, name, text }) => ({
        ...{ institution, about: { criterion, name }, text },
      })),
      ...plain(institution, comment),
    ]
  }
}

function plain(institution: string | null, text: string | null | undefined): Asked[] {
  const written = text?.trim()
  return written ? [{ institution, about: null, text: written }] : []
}
