import type { MedusaContainer } from "@medusajs/framework/types"
import { isAway, needsAnotherInstitution, REVIEW_DUE_DAYS } from "@serumpun/domain/curation-rules"
import { dayIn } from "@serumpun/domain/days"
import { listCurators } from "./acting-user"
import { type GivenAssessment, listGivenAssessments } from "./assessment"
import { readPublicReview, type ReviewRow } from "./review"

/** Why a curator may not judge a revision that is open; the text of each is among the problems. */
export type JudgingObstacle =
  "already_assessed" | "appeal_other_curators" | "same_institution" | "basis_gone"

type Judge = { id: string; institution: string }
const DAY_MS = 86_400_000

/**
 * Nobody judges twice; an appeal is for others than those who judged before; and where another
 * institution could judge, one institution does not decide alone, unless the case is overdue. A case of
 * a part ends with the approval that the rest was taken over from: withdrawn for harm, it must not come
 * back by a new photo.
 * @param given what has been found about this revision
 */
export async function findObstacle(
  container: MedusaContainer,
  review: Pick<ReviewRow, "appeal_of" | "submitted_at" | "carried" | "listing_id">,
  curator: Judge,
  given: GivenAssessment[],
): Promise<JudgingObstacle | null> {
  if (given.some(({ curator_id }) => curator_id === curator.id)) return "already_assessed"
  const earlier = await listEarlier(container, review)
  if (earlier.some(({ curator_id }) => curator_id === curator.id)) return "appeal_other_curators"
  if (review.carried && !(await readPublicReview(container, review.listing_id))) return "basis_gone"
  if (isOverdue(review)) return null
  const counted = given.filter(({ conflict_of_interest }) => !conflict_of_interest)
  if (counted.length === 0) return null
  const curators = await listCurators(container)
  const today = dayIn(new Date())
  const barred = new Set([...given, ...earlier].map(({ curator_id }) => curator_id))
  const isAlone = needsAnotherInstitution(
    curator.institution,
    counted.map(({ institution }) => institution),
    curators
      .filter(({ id, away_until }) => !barred.has(id) && !isAway(away_until, today))
      .map(({ institution }) => institution),
  )
  return isAlone ? "same_institution" : null
}

/** Whether a curator judged what this revision appeals, and so has no part in the appeal. */
export async function hasJudgedBefore(
  container: MedusaContainer,
  review: Pick<ReviewRow, "appeal_of">,
  curatorId: string,
): Promise<boolean> {
  const earlier = await listEarlier(container, review)
  return earlier.some(({ curator_id }) => curator_id === curatorId)
}

async function listEarlier(
  container: MedusaContainer,
  { appeal_of }: Pick<ReviewRow, "appeal_of">,
): Promise<GivenAssessment[]> {
  return appeal_of ? listGivenAssessments(container, appeal_of) : []
}

function isOverdue({ submitted_at }: Pick<ReviewRow, "submitted_at">): boolean {
  return (
    submitted_at !== null &&
    Date.now() - new Date(submitted_at).valueOf() > REVIEW_DUE_DAYS * DAY_MS
  )
}
