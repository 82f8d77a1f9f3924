import { z } from "@medusajs/framework/zod"
import { criteria } from "@serumpun/domain/curation-rules"
import { provinces, type Province } from "@serumpun/domain/places"
import { producerStatuses, reviewStatuses } from "@serumpun/domain/statuses"

const provinceCodes = Object.keys(provinces) as [Province, ...Province[]]
const note = z.string().max(2000)

export const AssessmentBody = z
  .object({
    scores: z.record(z.enum(criteria), z.number()),
    notes: z.partialRecord(z.enum(criteria), note).default({}),
    gates: z.object({ legality: z.boolean(), destination_documents: z.boolean() }).strict(),
    conflict_of_interest: z.boolean(),
    conflict_reason: note.optional(),
    comment: note.optional(),
  })
  .strict()
export type AssessmentBody = z.infer<typeof AssessmentBody>

export const NoteBody = z.object({ note: note.optional() }).strict()
export type NoteBody = z.infer<typeof NoteBody>

/** `is_demo` marks a fictional producer of the demonstration data; buyers see the mark. */
export const VerifyProducerBody = NoteBody.extend({ is_demo: z.boolean().optional() }).strict()
export type VerifyProducerBody = z.infer<typeof VerifyProducerBody>

export const NewCuratorBody = z
  .object({
    user_id: z.string(),
    name: z.string().min(1).max(120),
    institution: z.string().min(1).max(120),
    province: z.enum(provinceCodes).optional(),
  })
  .strict()
export type NewCuratorBody = z.infer<typeof NewCuratorBody>

export const ReviewQuery = z
  .object({
    status: z.enum(reviewStatuses as [string, ...string[]]).optional(),
    province: z.enum(provinceCodes).optional(),
  })
  .strict()

export const ProducerQuery = z
  .object({ status: z.enum(producerStatuses as [string, ...string[]]).optional() })
  .strict()
