/** Entries of the register that are likely one business, and making them one: /admin/region/duplicates and /admin/region/merges. */
import { z } from "@medusajs/framework/zod"
import type { Problem } from "@serumpun/domain/problems"
import { type DuplicateSign, type MergeField, mergeFields } from "@serumpun/domain/register"
import { id, text } from "./fields"
import { type Paged, PageQuery } from "./paging"

/** GET /admin/region/duplicates: pairs of the own territory, or those that somebody has said are two businesses. */
export const DuplicatesQuery = PageQuery.extend({
  state: z.enum(["open", "dismissed"]).default("open"),
}).strict()
export type DuplicatesQuery = z.infer<typeof DuplicatesQuery>

type PairedEntry = {
  id: string
  name: string
  nib: string | null
  /** Village, district and regency, as far as they are known. */
  place: string
}
export type DuplicatePair = {
  one: PairedEntry
  other: PairedEntry
  /** None of a pair that is dismissed and no longer alike. */
  signs: DuplicateSign[]
  /** Who has said that they are two businesses. */
  dismissed_by: string | null
}
export type DuplicatesAnswer = Paged & { pairs: DuplicatePair[] }

/** What hangs on an entry; `ledger` are lines of trade of the business that acts for it. */
export type Hanging = {
  enrolments: number
  steps: number
  claims: number
  open_codes: number
  ledger: number
}
export type ComparedEntry = {
  id: string
  values: Record<MergeField, string | null>
  /** When it came into the register. */
  entered_at: string
  hangs: Hanging
}
/** GET /admin/region/duplicates/:id/:other; 404 when one of them is not there, or not of the own territory. */
export type PairAnswer = {
  entries: [ComparedEntry, ComparedEntry]
  /** Which to keep: the one that somebody acts for, has a NIB, or more hanging on it. */
  suggested_id: string
  /** Whose value to take, by field: the only one there is, else that of the newer entry. */
  sources: Record<MergeField, string>
  /** False for operators: the fields of a person are empty, and what stays of them goes by `sources`. */
  sees_people: boolean
  /** Programmes that both are in: the enrolment of `stays` goes on with the steps of both. No name for another office's. */
  overlaps: { programme: string | null; stays: string }[]
  /** Why the two cannot become one. */
  problem: Problem | null
  /** What was read, to be sent with what is done on it. */
  seen: string
}

/**
 * POST /admin/region/merges → { merge: { id } }: one entry goes on, with what `take` names of the other; of numbers and people nothing is
 * lost that only one of them has unless `take` says so. Whoever sends it again gets the same merge; who comes after a change is told.
 */
export const MergeBusinesses = z
  .object({
    kept_id: id,
    merged_id: id,
    take: z.array(z.enum(mergeFields)).max(mergeFields.length),
    reason: text(500, { required: true }),
    seen: text(64, { required: true }),
  })
  .strict()
export type MergeBusinesses = z.infer<typeof MergeBusinesses>

export type MergeView = {
  id: string
  kept: { id: string; name: string }
  merged: { id: string; name: string }
  by: string
  at: string
  reason: string | null
  undone: { by: string; at: string } | null
  /** Nothing has changed since. */
  can_undo: boolean
}
/** GET /admin/region/merges: of the own territory, the newest first. */
export type MergesAnswer = Paged & { merges: MergeView[] }
/** POST /admin/region/merges/:id/undo → false when it had been undone before; refused when something has changed since. */
export type UndoneMerge = { undone: boolean }
