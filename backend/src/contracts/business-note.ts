/**
 * What curators ask of a business or about one of its listings, answered one by one:
 * /producer/business-notes, /producer/listings/:id/notes.
 */
import { z } from "@medusajs/framework/zod"
import type { IncompleteReason } from "@serumpun/domain/curation-rules"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { problem } from "@serumpun/domain/problems"
import type { RubricText } from "@serumpun/domain/rubrics/rubric"
import { rule, text, textOrNull } from "./fields"

const answered = { answer: textOrNull(LIMITS.note), is_done: z.boolean() }

/** POST /producer/business-notes/:id → { notes: BusinessNoteView[] } */
export const AnswerNote = z.object(answered).strict()
export type AnswerNote = z.infer<typeof AnswerNote>

/** Those of the last time that changes were asked for, in the curator's order. */
export type BusinessNoteView = {
  id: string
  text: string
  answer: string | null
  is_done: boolean
}

const STAMP_MAX = 40

/**
 * POST /producer/listings/:id/notes/:noteId → { listing }: done, or the reason why that is not possible.
 * `based_on`: the stamp of the note that was read; refused when somebody has answered it since.
 */
export const AnswerListingNote = z
  .object({ ...answered, based_on: text(STAMP_MAX) })
  .strict()
  .superRefine(
    rule(({ answer, is_done }) => (is_done || answer ? [] : [problem("answer", "required")])),
  )
export type AnswerListingNote = z.infer<typeof AnswerListingNote>

/** A criterion under the name that its rubric had for it, or a reason of the list; null: the whole. */
export type NoteAbout =
  { criterion: string; name: RubricText } | { reason: IncompleteReason } | null

/** `text` is empty where a reason of the list says all; `institution` where a curator's judgement does not. */
export type ListingNoteView = BusinessNoteView & {
  review_id: string
  institution: string
  about: NoteAbout
  stamp: string
}
