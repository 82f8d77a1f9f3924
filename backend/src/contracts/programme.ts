/** Programmes of agencies and who is in them: /admin/region/programmes. */
import { z } from "@medusajs/framework/zod"
import { LIMITS } from "@serumpun/domain/listing-rules"
import {
  type EnrolmentStatus,
  enrolmentStatuses,
  type LeftOutReason,
  type ProgrammeStep,
  type ProgrammeTarget,
  type ProgrammeTemplate,
  programmeTemplates,
  stepKeys,
  targetUnits,
} from "@serumpun/domain/register"
import { amount, day, id, idempotencyKey, province, text, textOrNull } from "./fields"
import type { TerritoryArea } from "./institution"
import { PageQuery, type Paged } from "./paging"
import { BusinessesQuery, type BusinessView, NarrowedTo, type StageCounts } from "./register"

/** What can be changed later. `areas` lie within the territory of whoever writes; each unit of a target stands once. */
const plan = {
  name: text(LIMITS.name, { required: true }),
  partner_ids: z.array(id).max(50),
  areas: z
    .array(z.object({ province, regency: textOrNull(LIMITS.place) }).strict())
    .min(1)
    .max(600),
  starts_on: day,
  ends_on: day.nullable(),
  targets: z
    .array(z.object({ unit: z.enum(targetUnits), amount }).strict())
    .max(targetUnits.length),
}

/**
 * POST /admin/region/programmes → { programme }; the same key again is the same programme. Agents make their own
 * institution's. `steps` are some of the template's, all of them where they are not given; they keep its order.
 */
export const CreateProgramme = z
  .object({
    ...plan,
    template: z.enum(programmeTemplates),
    institution_id: id.nullable(),
    steps: z.array(z.enum(stepKeys)).min(1).max(stepKeys.length).optional(),
    idempotency_key: idempotencyKey,
  })
  .strict()
export type CreateProgramme = z.infer<typeof CreateProgramme>

/** POST /admin/region/programmes/:id → { programme }, for who leads it. `seen` is the edition that was on the page. */
export const EditProgramme = z.object({ ...plan, seen: z.string().max(40) }).strict()
export type EditProgramme = z.infer<typeof EditProgramme>

/** GET /admin/region/institutions: who can lead a programme or work with it. */
export type InstitutionNames = { institutions: { id: string; name: string }[] }

/** At most so many businesses are named by their ids at once; a filter takes as many as there are. */
const NAMED_AT_ONCE = 1_000
const business_ids = z.array(id).min(1).max(NAMED_AT_ONCE)

/** Who did not fit, by the reason; `businesses` are the first of them, with where each stands in the programme. */
export type LeftOut = {
  reason: LeftOutReason
  count: number
  businesses: { name: string; regency: string; status: EnrolmentStatus | null }[]
}

/** GET /admin/region/programmes/:id/candidates: the register, with what keeps each from being enrolled. */
export const CandidatesQuery = BusinessesQuery
export type CandidatesQuery = z.infer<typeof CandidatesQuery>
export type CandidateView = Pick<
  BusinessView,
  "id" | "name" | "nib" | "regency" | "village" | "category"
> & {
  /** Where it stands in this programme; null while it is not in it. */
  status: EnrolmentStatus | null
  lies_within: boolean
}
/** `fitting` is how many of all that match would be enrolled. */
export type CandidatesAnswer = Paged & { candidates: CandidateView[]; fitting: number }

/**
 * POST /admin/region/programmes/:id/enrolments → { enrolled, left_out }: by their ids, or all of a filter, at most
 * `most`. One that is not of the own territory answers 404.
 */
export const EnrolBusinesses = z
  .object({
    business_ids: business_ids.optional(),
    filter: NarrowedTo.optional(),
    most: amount.optional(),
    status: z.enum(["waiting", "enrolled"]),
    day,
  })
  .strict()
export type EnrolBusinesses = z.infer<typeof EnrolBusinesses>

/**
 * POST /admin/region/programmes/:id/status → { changed, left_out }; dropping out needs its reason. `day` is today where
 * it is not given.
 */
export const ChangeEnrolments = z
  .object({
    business_ids,
    status: z.enum(enrolmentStatuses),
    day: day.optional(),
    reason: textOrNull(500),
  })
  .strict()
export type ChangeEnrolments = z.infer<typeof ChangeEnrolments>

/** POST /admin/region/programmes/:id/steps → { noted, left_out }: those who have done a step, each once. */
export const NoteStep = z
  .object({ business_ids, step: z.string().max(40), day, note: textOrNull(500) })
  .strict()
export type NoteStep = z.infer<typeof NoteStep>

/** POST /admin/region/programmes/:id/steps/:event/take-back → { taken_back }: false when somebody had done so before. */
export const TakeBackStep = z.object({ reason: text(500, { required: true }) }).strict()
export type TakeBackStep = z.infer<typeof TakeBackStep>

export type ProgrammeView = {
  id: string
  name: string
  template: ProgrammeTemplate
  institution: string | null
  partners: string[]
  partner_ids: string[]
  /** Whether who asks may change it. */
  is_led: boolean
  seen: string
  areas: TerritoryArea[]
  starts_on: string
  ends_on: string | null
  steps: ProgrammeStep[]
  targets: ProgrammeTarget[]
  enrolments: Record<EnrolmentStatus, number>
  counts: StageCounts
}
export type ProgrammesAnswer = Paged & { programmes: ProgrammeView[] }

/** GET /admin/region/programmes/:id/people */
export const PeopleQuery = PageQuery.extend({ status: z.enum(enrolmentStatuses).optional() })
export type PeopleQuery = z.infer<typeof PeopleQuery>
export type EnrolledView = {
  business_id: string
  name: string
  regency: string
  village: string | null
  status: EnrolmentStatus
  enrolled_on: string
  reason: string | null
  steps: { id: string; step: string; day: string; note: string | null; by: string }[]
  /** Steps that were noted by mistake; `at` is the moment of taking back. */
  taken_back: { step: string; day: string; by: string; at: string; reason: string }[]
  /** Meetings at which it was. */
  attended: number
  /** How the status came to be, the oldest first. */
  changes: { status: EnrolmentStatus; day: string; by: string; reason: string | null }[]
}
/** `held` are the meetings whose day has come. */
export type PeopleAnswer = Paged & { people: EnrolledView[]; held: number }
