/** What was sought in the catalogue: counted by the storefront, read and taken up by the desk. */
import { z } from "@medusajs/framework/zod"
import { SOUGHT_MAX } from "@serumpun/domain/demand/sought-text"
import { locales } from "@serumpun/domain/locales"
import { categories, categoryRoots, markets } from "@serumpun/domain/places"
import { id, idempotencyKey, province, text } from "./fields"
import { type Paged, pageQuery } from "./paging"

const BATCH_ROWS = 500
const counted = z.number().int().min(0).max(1_000_000)
const locale = z.enum(locales)
const noteText = text(500)

/** One wish of a batch. `market` is the one that was chosen on the page, "" when none was. */
const SoughtRow = z
  .object({
    text: z.string().min(1).max(SOUGHT_MAX),
    locale,
    market: z.enum(["", ...markets]),
    /** Clients who had not sought it in this month before. */
    people: counted,
    /** Clients, each once a day. */
    searches: counted,
    not_found: counted,
    near: counted,
  })
  .strict()
export type SoughtRow = z.infer<typeof SoughtRow>

/**
 * POST /hooks/sought → { counted }: false when a batch of this id had been counted before. Only a
 * storefront that signs with our secret may send one.
 */
export const SoughtBatch = z
  .object({ id: idempotencyKey, rows: z.array(SoughtRow).min(1).max(BATCH_ROWS) })
  .strict()
export type SoughtBatch = z.infer<typeof SoughtBatch>

const yearMonth = z
  .string()
  .max(7)
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)

/** GET /admin/demand?month=&language= → DemandAnswer; without a month, the newest there is. */
export const ReadDemand = z
  .object({ ...pageQuery, month: yearMonth.optional(), language: locale.optional() })
  .strict()
export type ReadDemand = z.infer<typeof ReadDemand>

export type DemandRow = SoughtRow & {
  id: string
  month: string
  /** The open task that was made of it. */
  task_id: string | null
}
/** Rows that found nothing most often first. `others`: what fewer than FEWEST_PEOPLE sought each. */
export type DemandAnswer = Paged & {
  rows: DemandRow[]
  others: { wishes: number; searches: number; not_found: number }
  /** The months that have been counted, newest first, and the one that is shown. */
  months: string[]
  month: string | null
}

/**
 * POST /admin/demand/tasks → DemandTaskAnswer: a new task, or the one that is open of the same wish, which
 * a note is added to with its author's name.
 */
export const MakeDemandTask = z.object({ sought_id: id, note: noteText }).strict()
export type MakeDemandTask = z.infer<typeof MakeDemandTask>

/** GET /admin/demand/tasks → Paged & { tasks }: the open ones first, then the newest. */
export type DemandTaskView = {
  id: string
  text: string
  locale: string
  market: string
  note: string
  status: "open" | "done"
  category: string | null
  province: string | null
  shown_at: string | null
  shown_by: string | null
  made_by: string
  created_at: string
  done_by: string | null
  done_at: string | null
}

/** "joined": the note stands below that of the open task now. "madeBefore": nothing was to be added. */
export type DemandOutcome = "made" | "joined" | "madeBefore"
export type DemandTaskAnswer = { task: DemandTaskView; outcome?: DemandOutcome }

/** POST /admin/demand/tasks/:id/end → { task }: done; producers see it no longer. */
export const EndDemandTask = z.object({}).strict()

/** POST /admin/demand/tasks/:id/show → { task }: to producers with goods of the category, or all of them. */
export const ShowDemandTask = z
  .object({
    category: z.enum([...categoryRoots, ...categories]).nullable(),
    province: province.nullable(),
  })
  .strict()
export type ShowDemandTask = z.infer<typeof ShowDemandTask>

/** Something that buyers look for, as a producer sees it, with the market that they chose, "" when none. */
export type SoughtGoods = { id: string; text: string; locale: string; market: string }
