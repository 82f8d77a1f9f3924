/** Grants and tools that businesses of the register were given: /admin/region/businesses/:id/grants and /admin/region/grants. */
import { z } from "@medusajs/framework/zod"
import { type GrantKind, grantKinds, type GrantSource, grantSources } from "@serumpun/domain/grants"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { Province } from "@serumpun/domain/places"
import { idempotencyKey, money, text } from "./fields"
import type { Paged } from "./paging"

/** POST /admin/region/businesses/:id/grants → { noted }: agents of the place alone; false for a form that was sent before. */
export const NoteGrant = z
  .object({
    kind: z.enum(grantKinds),
    what: text(LIMITS.name, { required: true }),
    amount_idr: money.nullable(),
    source: z.enum(grantSources),
    year: z.number().int().min(0).max(9999),
    idempotency_key: idempotencyKey,
  })
  .strict()
export type NoteGrant = z.infer<typeof NoteGrant>

/** POST /admin/region/grants/:id/take-back → { taken_back }: false when somebody had taken it back before. */
export const TakeBackGrant = z.object({ reason: text(500, { required: true }) }).strict()
export type TakeBackGrant = z.infer<typeof TakeBackGrant>

export type GrantView = {
  id: string
  kind: GrantKind
  what: string
  amount_idr: number | null
  source: GrantSource
  year: number
  noted_by: string
  /** What was noted by mistake counts no longer. */
  taken_back: { by: string; reason: string } | null
}
/** GET /admin/region/businesses/:id/grants, the newest year first. */
export type GrantsAnswer = Paged & {
  business: { id: string; name: string }
  grants: GrantView[]
}

/** One regency or city in one year; docs/figures.md says what each counts. */
export type GrantTotal = {
  year: number
  province: Province
  regency: string
  businesses: number
  money_idr: number
  tools: number
  tools_idr: number
}
/** GET /admin/region/grants, the newest year first; …/grants-sheet is the same as CSV. */
export type GrantTotalsAnswer = Paged & { totals: GrantTotal[] }
