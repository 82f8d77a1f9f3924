/** What curators ask of a business, answered one by one: /producer/business-notes. */
import { z } from "@medusajs/framework/zod"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { textOrNull } from "./fields"

/** POST /producer/business-notes/:id → { notes: BusinessNoteView[] } */
export const AnswerNote = z
  .object({ answer: textOrNull(LIMITS.note), is_done: z.boolean() })
  .strict()
export type AnswerNote = z.infer<typeof AnswerNote>

/** Those of the last time that changes were asked for, in the curator's order. */
export type BusinessNoteView = {
  id: string
  text: string
  answer: string | null
  is_done: boolean
}
