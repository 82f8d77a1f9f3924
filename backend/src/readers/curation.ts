import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { coversHsCode, isValidOn } from "@serumpun/domain/certificates"
import { decide, type Judged } from "@serumpun/domain/curation-outcome"
import { dayIn } from "@serumpun/domain/days"
import { askWording } from "@serumpun/domain/wording/questions"
import { checkListingForReview } from "@serumpun/domain/listing-rules"
import type { Province } from "@serumpun/domain/places"
import { isUnderReview } from "@serumpun/domain/statuses"
import type { Assessment, ReviewDetail, ReviewRow } from "../contracts/curation"
import { CURATION_MODULE } from "../modules/curation"
import type CurationModuleService from "../modules/curation/service"
import { readCurator } from "./acting-user"
import type { GivenAssessment } from "./assessment"
import { findObstacle } from "./judging"
import { toCertificate, toProducerCertificate } from "./certificate"
import { listMarkedRows } from "./certificate-links"
import { destinationsOf, holdingCertificates } from "./destinations"
import { readTypedFields } from "./member-names"
import { readSamePictures } from "./picture-hints"
import { readAskedBefore } from "./listing-notes"
import { readMarketRules } from "./market-rules"
import { readProducerProfile } from "./producer"
import { listEarlierRevisions, readProducerRecord, toEarlier } from "./review-history"
import { type Editions, judgingOf, readEditions } from "./rubrics"
import { nameTakers } from "./review-takers"
import { listReviewRows, readPublicReview, type ReviewRow as Row } from "./review"

export type AssessmentRow = Assessment & {
  curator_id: string
  review_id: string
  rubric_id: string | null
}
type ProducerName = { id: string; name: string; province: string }

const curationModule = (container: MedusaContainer) =>
  container.resolve<CurationModuleService>(CURATION_MODULE)

export async function listAssessmentRows(
  container: MedusaContainer,
  reviewIds: string[],
): Promise<AssessmentRow[]> {
  const rows = await curationModule(container).listAssessments(
    { review_id: reviewIds },
    { order: { created_at: "ASC" } },
  )
  return rows as unknown as AssessmentRow[]
}

export function toReviewRow(
  review: Row,
  producer: ProducerName | undefined,
  assessments: AssessmentRow[],
  curatorId: string | null,
  editions: Editions,
): Omit<ReviewRow, "assigned_to"> {
  const own = assessments.filter(({ review_id }) => review_id === review.id)
  const { basis } = judgingOf(editions, review, own)
  const submitted = new Date(review.submitted_at ?? review.updated_at)
  return {
    id: review.id,
    listing_id: review.listing_id,
    title: review.snapshot.title.en || review.snapshot.title.id,
    producer_name: producer?.name ?? "",
    province: (producer?.province ?? review.snapshot.province) as Province,
    status: review.status,
    revision: review.revision,
    submitted_at: submitted.toISOString(),
    age_days: Math.floor((Date.now() - submitted.valueOf()) / 86_400_000),
    assessments: own.length,
    mine: own.some(({ curator_id }) => curator_id === curatorId),
    needed: decide(judged(own), basis).needed,
    is_appeal: review.appeal_of !== null,
    is_renewal: review.is_renewal,
    is_partial: review.carried !== null,
  }
}

/** @throws NOT_FOUND for unknown revisions and for drafts, which are the producer's alone. */
export async function readReview(
  container: MedusaContainer,
  reviewId: string,
  curatorId: string | null,
): Promise<ReviewDetail> {
  const [review] = await listReviewRows(container, { id: reviewId })
  if (!review || review.status === "draft" || review.submitted_at === null)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such review")
  const [{ row, status, profile }, rows, given, published, log, earlier, record, editions, rules] =
    await Promise.all([
      readProducerProfile(container, review.producer_id),
      listMarkedRows(container, review.producer_id),
      listAssessmentRows(container, [review.id]),
      readPublicReview(container, review.listing_id),
      curationModule(container).listCurationLogs(
        { subject_type: "review", subject_id: review.id },
        { order: { created_at: "ASC" } },
      ),
      listEarlierRevisions(container, review),
      readProducerRecord(container, review.producer_id),
      readEditions(container.resolve(ContainerRegistrationKeys.QUERY)),
      readMarketRules(container.resolve(ContainerRegistrationKeys.QUERY)),
    ])
  const today = dayIn(new Date())
  const certificates = rows.map(toCertificate)
  const hasGiven = given.some(({ curator_id }) => curator_id === curatorId)
  const maySeeAll = hasGiven || !isUnderReview(review.status)
  const visible = given.filter(({ curator_id }) => maySeeAll || curator_id === curatorId)
  const { content, edition, basis } = judgingOf(editions, review, given)
  const { averages, mean, verdict } = decide(judged(visible), basis)
  const curator = curatorId ? await readCurator(container, { id: curatorId }) : null
  const obstacle =
    curator && isUnderReview(review.status)
      ? await findObstacle(container, review, curator, given as unknown as GivenAssessment[])
      : null
  const takers = await nameTakers(container, [review])
  const { assessments: assessment_count, ...head } = toReviewRow(
    review,
    row,
    given,
    curatorId,
    editions,
  )
  const asked_before = await readAskedBefore(container, [review, ...earlier])
  // Where something was asked, what changed since is what counts, also when a revision between was taken back.
  const asked = earlier.find(({ id }) => id === asked_before[0]?.review_id)
  return {
    ...head,
    assigned_to: takers.get(review.assigned_to ?? "") ?? null,
    assessment_count,
    snapshot: review.snapshot,
    published: published && published.id !== review.id ? published.snapshot : null,
    previous: (asked ?? earlier[0])?.snapshot ?? null,
    earlier: earlier.map(toEarlier),
    asked_before,
    producer_record: record,
    ...(await readTypedFields(container, review)),
    producer: { ...profile, id: row.id, handle: row.handle, status },
    certificates: rows.map((certificate) => ({
      ...toProducerCertificate(certificate),
      covers: coversHsCode(toCertificate(certificate), review.snapshot.hs_code),
      holds: isValidOn(certificate, today),
    })),
    destinations: destinationsOf({ content: review.snapshot, certificates, rules }),
    problems: checkListingForReview(review.snapshot, certificates, today),
    questions: askWording(
      review.snapshot,
      holdingCertificates(review.snapshot, certificates, today),
    ),
    same_pictures: await readSamePictures(container, review.snapshot.images),
    assessments: visible.map((row) => toAssessment(row, mayReadNote(row, given, curatorId))),
    log: log.map(({ created_at, actor, action, note }) => ({
      at: new Date(created_at).toISOString(),
      actor,
      action,
      note,
    })),
    outcome: { averages, mean, verdict },
    rubric: { group: edition?.group ?? null, number: edition?.number ?? null, ...content },
    carried: review.carried,
    obstacle,
    reasons: review.reasons ?? [],
    appeal_reason: review.appeal_reason,
  }
}

/** Whoever declares a conflict leaves no scores, and is not counted. */
const judged = (rows: AssessmentRow[]): Judged[] =>
  rows.map(({ scores, gates, conflict_of_interest }) => ({
    scores: scores ?? {},
    gates: gates ?? {},
    conflict_of_interest,
  }))

/** A curator's own, and others' for whoever has given scores in the same case; never an operator's. */
function mayReadNote(row: AssessmentRow, given: AssessmentRow[], curatorId: string | null) {
  const own = given.find(({ curator_id }) => curator_id === curatorId)
  return own !== undefined && (row.id === own.id || !own.conflict_of_interest)
}

function toAssessment(row: AssessmentRow, withNote: boolean): Assessment {
  const { id, curator_name, institution, scores, notes, gates } = row
  const { conflict_of_interest, conflict_reason, comment, created_at } = row
  return {
    id,
    curator_name,
    institution,
    scores,
    notes,
    gates,
    conflict_of_interest,
    conflict_reason,
    comment,
    private_note: withNote ? row.private_note : null,
    created_at: new Date(created_at).toISOString(),
  }
}
