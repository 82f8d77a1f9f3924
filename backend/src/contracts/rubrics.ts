/** Rubrics: what each group of goods is judged by, at /admin/curation/rubrics. */
import { z } from "@medusajs/framework/zod"
import { type RubricGroup, rubricGroups } from "@serumpun/domain/rubrics/groups"
import {
  checkRubric,
  CRITERIA_MAX,
  LEVELS,
  RUBRIC_NAME_MAX,
  RUBRIC_TEXT_MAX,
  type RubricContent,
  WEIGHT_MAX,
} from "@serumpun/domain/rubrics/rubric"
import { code, day, localized, rule, text } from "./fields"

/** `past`: another edition has taken its place; assessments that were made with it name it. */
type RubricState = "draft" | "planned" | "in_force" | "past"

/**
 * GET /admin/curation/rubrics → { rubrics: RubricEdition[] }: of each group the newest first. The first
 * edition of a group comes with the code: it has no author, and "" for a day.
 */
export type RubricEdition = {
  id: string
  group: RubricGroup
  number: number
  content: RubricContent
  /** In force from this ISO day (Jakarta); null of a draft. */
  from_day: string | null
  note: string | null
  author: string | null
  created_at: string | null
  state: RubricState
}

const key = code(40)
const named = {
  key,
  name: localized(RUBRIC_NAME_MAX),
  looks_at: localized(RUBRIC_TEXT_MAX),
}
const RubricFields = z
  .object({
    gates: z.array(z.object(named).strict()).max(CRITERIA_MAX),
    criteria: z
      .array(
        z
          .object({
            ...named,
            weight: z.number().int().min(1).max(WEIGHT_MAX),
            levels: z.array(localized(RUBRIC_TEXT_MAX)).max(LEVELS),
          })
          .strict(),
      )
      .max(CRITERIA_MAX),
  })
  .strict()
  .superRefine(rule((content: RubricContent) => checkRubric(content)))
const note = text(1000)

/** POST /admin/curation/rubrics → { rubric }: a draft, the next edition of its group. */
export const DraftRubric = z
  .object({ group: z.enum(rubricGroups), content: RubricFields, note: note.optional() })
  .strict()
export type DraftRubric = z.infer<typeof DraftRubric>

/** POST /admin/curation/rubrics/:id → { rubric }; DELETE …/:id: of a draft alone. */
export const ChangeRubric = z.object({ content: RubricFields, note: note.optional() }).strict()
export type ChangeRubric = z.infer<typeof ChangeRubric>

/** POST /admin/curation/rubrics/:id/enforce → { rubric }: from a day on, today at the earliest. */
export const EnforceRubric = z.object({ from_day: day }).strict()
export type EnforceRubric = z.infer<typeof EnforceRubric>
