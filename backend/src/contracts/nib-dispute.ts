/** A NIB that another business has given: /producer/nib-dispute, /admin/curation/nib-disputes. */
import { z } from "@medusajs/framework/zod"
import { normalizeNib } from "@serumpun/domain/identifiers"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { NibDisputeStatus } from "@serumpun/domain/statuses"
import { code, text } from "./fields"

/** POST /producer/nib-dispute → { dispute }: sends it to the curators, or sends it again. */
export const SendNibDispute = z
  .object({
    nib: code(LIMITS.number, normalizeNib),
    explanation: text(LIMITS.note, { required: true }),
  })
  .strict()
export type SendNibDispute = z.infer<typeof SendNibDispute>

/** GET /producer/nib-dispute → { dispute: NibDisputeView | null }, the newest; nothing of the other side. */
export type NibDisputeView = {
  id: string
  nib: string
  status: NibDisputeStatus
  explanation: string
  answer: string | null
}

/** POST /admin/curation/nib-disputes/:id/decide → {}: both sides read the reason. */
export const DecideNibDispute = z
  .object({
    to: z.enum(["transferred", "refused", "more_asked"]),
    note: text(LIMITS.note, { required: true }),
  })
  .strict()
export type DecideNibDispute = z.infer<typeof DecideNibDispute>
