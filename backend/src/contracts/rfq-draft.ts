/** Requests that a buyer has not sent yet: /store/buyer/rfq-drafts. */
import { z } from "@medusajs/framework/zod"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { draftForms, type DraftFormKind } from "@serumpun/domain/rfq-rules"
import { id, text } from "./fields"

/** As the longest field of the forms takes it, and room for a person to shorten it later. */
const VALUE_MAX = 3 * LIMITS.message

/**
 * POST /store/buyer/rfq-drafts → { draft: RfqDraftView }; the same to …/:id replaces what was saved;
 * POST …/:id/delete → { id }. `values`: names and texts of the form's controls, as they were typed.
 */
export const SaveRfqDraft = z
  .object({
    form: z.enum(draftForms),
    title: text(LIMITS.name),
    values: z.array(z.object({ name: id, value: text(VALUE_MAX) }).strict()).max(500),
  })
  .strict()
export type SaveRfqDraft = z.infer<typeof SaveRfqDraft>

/** GET /store/buyer/rfq-drafts → { drafts: RfqDraftRow[] }; GET …/:id → { draft: RfqDraftView } */
export type RfqDraftRow = { id: string; form: DraftFormKind; title: string; saved_at: string }
export type RfqDraftView = RfqDraftRow & {
  /** The language in which its numbers are written. */
  locale: string
  values: SaveRfqDraft["values"]
}
