/** Curation: /admin/curation/* with a user token; deciding needs a curator profile (else 403). */
import type { Criterion, GateResults, Scores, Verdict } from "@serumpun/domain/curation-rules"
import type { DestinationRequirement } from "@serumpun/domain/destination-rules"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type { Market, Province } from "@serumpun/domain/places"
import type { Problem } from "@serumpun/domain/problems"
import type { CertificateStatus, ProducerStatus, ReviewStatus } from "@serumpun/domain/statuses"
import type { ProducerCertificate, ProducerProfile } from "./producer"

export type CuratorProfile = {
  id: string
  user_id: string
  name: string
  institution: string
  province: Province | null
}

/** GET /admin/curation/me → { curator: CuratorProfile | null }; POST /admin/curation/curators (operator) */
export type NewCurator = { user_id: string; name: string; institution: string; province?: Province }

/** GET /admin/curation/reviews?status=&province= → { reviews: ReviewRow[] } */
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
}

export type Assessment = {
  id: string
  curator_name: string
  institution: string
  scores: Scores | null
  notes: Partial<Record<Criterion, string>>
  gates: GateResults | null
  conflict_of_interest: boolean
  conflict_reason: string | null
  comment: string | null
  created_at: string
}

/** GET /admin/curation/reviews/:id → { review } */
export type ReviewDetail = Omit<ReviewRow, "assessments"> & {
  /** How many have been given, including those still hidden from you. */
  assessment_count: number
  snapshot: ListingContent
  /** Snapshot of the approved revision that is public now, for marking differences. */
  published: ListingContent | null
  producer: ProducerProfile & { id: string; handle: string; status: ProducerStatus }
  certificates: (ProducerCertificate & { covers: boolean; holds: boolean })[]
  destinations: { market: Market; ready: boolean; requirements: DestinationRequirement[] }[]
  problems: Problem[]
  /** Other curators' assessments are hidden until you have given yours. */
  assessments: Assessment[]
  log: { at: string; actor: string; action: string; note: string | null }[]
  outcome: { averages: Scores | null; mean: number | null; verdict: Verdict | null }
}
// POST /admin/curation/reviews/:id/assessments (AssessmentInput) — the second one without conflict decides
// POST /admin/curation/reviews/:id/request-changes { note }, …/reject { note }, …/withdraw { note }
// GET  /admin/curation/producers?status= → { producers }, POST …/producers/:id/{verify|request-changes|suspend} { note? }
// POST /admin/curation/certificates/:id/{verify|refuse} { note? }
export type CertificateDecision = { status: CertificateStatus; note?: string }
