/** Curation: /admin/curation/* with a user token; deciding needs a curator profile (else 403). */
import type { ListingNoteView } from "./business-note"
import type { AgentProfile } from "./institution"
import type { TranslatorProfile } from "./translation"
import { z } from "@medusajs/framework/zod"
import {
  type Carried,
  type IncompleteReason,
  incompleteReasons,
  type GateResults,
  type Scores,
  type Verdict,
} from "@serumpun/domain/curation-rules"
import type { RubricGroup } from "@serumpun/domain/rubrics/groups"
import { RUBRIC_KEY, type RubricContent } from "@serumpun/domain/rubrics/rubric"
import type { Destination } from "@serumpun/domain/destinations"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { Province } from "@serumpun/domain/places"
import type { Problem } from "@serumpun/domain/problems"
import { reviewQueues } from "@serumpun/domain/review-queues"
import {
  producerStatuses,
  reviewStatuses,
  type ProducerStatus,
  type ReviewStatus,
} from "@serumpun/domain/statuses"
import { day, id, province, text } from "./fields"
import { pageQuery } from "./paging"
import type { JudgingObstacle } from "../readers/judging"
import type { ProducerCertificate, ProducerProfile, TypedFields } from "./producer"

export type CuratorProfile = {
  id: string
  user_id: string
  name: string
  institution: string
  province: Province | null
  /** The last ISO day on which they judge nothing; null or past while they are there. */
  away_until: string | null
}

/** GET /admin/curation/curators → { curators: Colleague[] }: whom a case can be handed to. */
export type Colleague = Pick<CuratorProfile, "id" | "name" | "institution"> & { is_away: boolean }

/** POST /admin/curation/me → { curator }: a curator says until when they are away, or that they are back. */
export const CuratorAbsence = z.object({ away_until: day.nullable() }).strict()
export type CuratorAbsence = z.infer<typeof CuratorAbsence>

/** POST /admin/curation/reviews/:id/assign → { review }: to oneself, a colleague or, with null, nobody. */
export const AssignReview = z.object({ curator_id: id.nullable() }).strict()
export type AssignReview = z.infer<typeof AssignReview>

/** Who is signed in to the Admin; an operator is neither of these. */
export type Me = {
  curator: CuratorProfile | null
  translator: TranslatorProfile | null
  agent: AgentProfile | null
}

/** GET /admin/curation/me → Me; POST /admin/curation/curators (operator) */
export const NewCurator = z
  .object({
    user_id: id,
    name: text(LIMITS.name, { required: true }),
    institution: text(LIMITS.name, { required: true }),
    province: province.optional(),
  })
  .strict()
export type NewCurator = z.infer<typeof NewCurator>

/**
 * GET /admin/curation/reviews?queue=&status=&province=&category= →
 * { reviews: ReviewRow[], queues: how many wait in each }. `category`: a family or a category of it.
 */
export const ReviewQuery = z
  .object({
    queue: z.enum(reviewQueues).optional(),
    category: text(LIMITS.name).optional(),
    status: z.enum(reviewStatuses).optional(),
    province: province.optional(),
    ...pageQuery,
  })
  .strict()
export type ReviewQuery = z.infer<typeof ReviewQuery>

export type ReviewRow = {
  id: string
  listing_id: string
  title: string
  producer_name: string
  province: Province
  status: ReviewStatus
  revision: number
  submitted_at: string
  age_days: number
  assessments: number
  mine: boolean
  /** How many judgements decide: 2, or 3 when the first two are too far apart. */
  needed: number
  is_appeal: boolean
  is_renewal: boolean
  /** A change of a public listing: only what it touches is judged again. */
  is_partial: boolean
  /** Who has taken it on. */
  assigned_to: Pick<CuratorProfile, "id" | "name"> | null
}

export type Assessment = {
  id: string
  curator_name: string
  institution: string
  scores: Scores | null
  notes: Record<string, string>
  gates: GateResults | null
  conflict_of_interest: boolean
  conflict_reason: string | null
  comment: string | null
  /** Yours, or another curator’s once both of you have given scores; null for operators. */
  private_note: string | null
  created_at: string
}

/** Another producer's listing that shows the same photo, by a perceptual hash. */
export type SamePicture = {
  image_id: string
  listing_id: string
  title: string
  producer_name: string
}

/** `decided_on`: an ISO day in Jakarta, null while it is undecided. */
export type EarlierRevision = {
  id: string
  revision: number
  status: ReviewStatus
  decided_on: string | null
  note: string | null
  reasons: IncompleteReason[]
}

/**
 * GET /admin/curation/calibration → { curators: CalibrationRow[] }: each beside the others of the same
 * decided cases. Means of 0 to 4; `widest`: the largest difference in one case.
 */
export type CalibrationRow = {
  curator_id: string
  curator_name: string
  institution: string
  cases: number
  mean: number
  others_mean: number
  widest: number
}

/** What is known of a producer from their other listings and their orders, in numbers. */
export type ProducerRecord = {
  listings_public: number
  revisions_returned: number
  revisions_rejected: number
  orders: number
  claims: number
}

/** GET /admin/curation/reviews/:id → { review } */
export type ReviewDetail = Omit<ReviewRow, "assessments"> & {
  /** How many have been given, including those still hidden from you. */
  assessment_count: number
  snapshot: ListingContent
  /** Snapshot of the approved revision that is public now, for marking differences. */
  published: ListingContent | null
  /** Snapshot of the revision that was submitted before this one, for the same. */
  previous: ListingContent | null
  /** What was asked when the one before this was sent back, each with the producer's answer. */
  asked_before: ListingNoteView[]
  /** The revisions of this listing that were submitted before, the newest first. */
  earlier: EarlierRevision[]
  producer_record: ProducerRecord
  /** People of the producer: who typed which fields of it, and who sent it. */
  typed_by: TypedFields[]
  submitted_by: string | null
  producer: ProducerProfile & { id: string; handle: string; status: ProducerStatus }
  certificates: (ProducerCertificate & { covers: boolean; holds: boolean })[]
  destinations: Destination[]
  problems: Problem[]
  /** What the words of the listing give reason to ask; none of it keeps it from being published. */
  questions: Problem[]
  /** Pictures of this revision that another producer's listing shows too. */
  same_pictures: SamePicture[]
  /** Other curators' assessments are hidden until you have given yours. */
  assessments: Assessment[]
  log: { at: string; actor: string; action: string; note: string | null }[]
  outcome: { averages: Scores | null; mean: number | null; verdict: Verdict | null }
  /** What it is judged by; no group and number where that was before there were rubrics. */
  rubric: RubricContent & { group: RubricGroup | null; number: number | null }
  /** What is not judged again, with what was found of it and when. */
  carried: Carried | null
  /** Why you may not judge it, although it is open. */
  obstacle: JudgingObstacle | null
  /** Why it was sent back as incomplete. */
  reasons: IncompleteReason[]
  /** Of an appeal: why the producer asks for other curators. */
  appeal_reason: string | null
}
const note = text(2000)
/** Which keys there are is said by the rubric of the case. */
const rubricKey = z.string().max(40).regex(RUBRIC_KEY)
const score = z.number().int().min(0).max(4)

/** POST /admin/curation/reviews/:id/assessments: the second one without a conflict decides. */
export const GiveAssessment = z
  .object({
    scores: z.record(rubricKey, score),
    notes: z.record(rubricKey, note).default({}),
    gates: z.record(rubricKey, z.boolean()),
    conflict_of_interest: z.boolean(),
    conflict_reason: note.optional(),
    comment: note.optional(),
    private_note: note.optional(),
  })
  .strict()
export type GiveAssessment = z.infer<typeof GiveAssessment>

/** POST /admin/curation/reviews/:id/request-changes: incomplete, so that nobody could judge it. */
export const SendBack = z
  .object({
    reasons: z.array(z.enum(incompleteReasons)).max(20).default(["other"]),
    note: note.optional(),
  })
  .strict()
export type SendBack = z.infer<typeof SendBack>

/**
 * POST /admin/curation/reviews/:id/withdraw,
 * …/producers/:id/{request-changes|suspend}, …/certificates/:id/refuse
 */
export const Decision = z.object({ note: note.optional() }).strict()
export type Decision = z.infer<typeof Decision>

/** GET /admin/curation/producers?status= → { producers } */
export const ProducerQuery = z
  .object({ status: z.enum(producerStatuses).optional(), ...pageQuery })
  .strict()
export type ProducerQuery = z.infer<typeof ProducerQuery>

/** POST …/producers/:id/verify. `is_demo` marks a fictional producer of the demonstration data. */
export const VerifyProducer = Decision.extend({ is_demo: z.boolean().optional() }).strict()
export type VerifyProducer = z.infer<typeof VerifyProducer>

/** GET /admin/curation/overview → { overview }: how much waits for somebody. */
export type CurationOverview = {
  /** Those that ask to be verified, and those whose dispute over a NIB waits. */
  producers_to_verify: number
  nib_disputes: number
  reviews_open: number
  /** Of the open ones, those that have waited longer than `review_due_days`. */
  reviews_overdue: number
  review_due_days: number
  certificates_to_check: number
  /** Passports of public listings that end within `expiring_days`. */
  passports_expiring: number
  expiring_days: number
  transfers_reported: number
  /** Orders that nobody has moved for `stuck_days`. */
  orders_stuck: number
  stuck_days: number
  /** ISO day of the oldest exchange rate, empty without any, and its age. */
  rates_as_of: string
  rates_age_days: number
  /** Orders with money to be given back or passed on, or a cancellation to decide about. */
  order_money_waiting: number
  mail_waiting: number
  mail_failed: number
}
