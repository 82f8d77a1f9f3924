/** Samples and visits of a case, at /admin/curation/reviews/:id/examinations; curators alone. */
import { z } from "@medusajs/framework/zod"
import { day, text } from "./fields"

export type ExaminationKind = "sample" | "visit"

/** What a passport says of one: `day` is an ISO day in Jakarta. */
export type ShownExamination = { kind: ExaminationKind; day: string; institution: string }

/** GET …/examinations → { examinations: ExaminationView[] }: of the listing, the newest first. */
export type ExaminationView = ShownExamination & {
  id: string
  curator_name: string
  note: string | null
  /** The passport says it. */
  is_shown: boolean
  /** Opened at /admin/curation/examinations/:id/photos/:photo. */
  photos: { id: string; file_name: string }[]
}

export const EXAMINATION_PHOTOS = 6

/** POST …/examinations: multipart, with at most six files `file` and this as JSON in `data`. */
export const NewExamination = z
  .object({
    kind: z.enum(["sample", "visit"]),
    day,
    note: text(2000).optional(),
    is_shown: z.boolean(),
  })
  .strict()
export type NewExamination = z.infer<typeof NewExamination>
