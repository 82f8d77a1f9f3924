import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { decide } from "@serumpun/domain/curation-outcome"
import { dayIn } from "@serumpun/domain/days"
import type { CuratorNote } from "../contracts/producer"
import { CURATION_MODULE } from "../modules/curation"
import type CurationModuleService from "../modules/curation/service"
import type { GivenAssessment } from "./assessment"
import type { ReviewRow } from "./review"
import type { RubricContent } from "@serumpun/domain/rubrics/rubric"
import { type Editions, judgingOf, readEditions } from "./rubrics"

type Written = GivenAssessment & {
  review_id: string
  notes: Record<string, string>
  comment: string | null
}

/** What curators wrote on decided revisions: while they still judge, the producer sees nothing. */
export async function readCuratorNotes(
  container: MedusaContainer,
  revisions: ReviewRow[],
): Promise<CuratorNote[]> {
  const decided = revisions.filter(({ decided_at }) => decided_at)
  if (decided.length === 0) return []
  const [rows, editions] = await Promise.all([
    container
      .resolve<CurationModuleService>(CURATION_MODULE)
      .listAssessments(
        { review_id: decided.map(({ id }) => id) },
        { order: { created_at: "DESC" } },
      ),
    readEditions(container.resolve(ContainerRegistrationKeys.QUERY)),
  ])
  const assessments = rows as unknown as Written[]
  const written = decided.flatMap((review) => {
    const own = assessments.filter(({ review_id }) => review_id === review.id)
    return notesOf(review, own, editions)
  })
  return [...decided.flatMap(sentBack), ...written]
}

/** Tasks in the order of the rubric, under the names that it gives its criteria. */
function notesOf(review: ReviewRow, own: Written[], editions: Editions): CuratorNote[] {
  const { content, basis } = judgingOf(editions, review, own)
  const { verdict } = decide(own, basis)
  return own
    .filter(({ conflict_of_interest }) => !conflict_of_interest)
    .flatMap(({ institution, created_at, notes, comment }) => {
      const tasks = tasksOf(content, notes)
      const text = comment?.trim() ?? ""
      if (!text && tasks.length === 0) return []
      const date = dayIn(new Date(created_at))
      return [{ review_id: review.id, institution, date, verdict, reasons: [], tasks, text }]
    })
}

/** In the rubric's order, each with the name that it has there. */
export const tasksOf = (
  { criteria }: RubricContent,
  notes: Record<string, string>,
): CuratorNote["tasks"] =>
  criteria.flatMap(({ key, name }) => {
    const text = notes[key]?.trim()
    return text ? [{ criterion: key, name, text }] : []
  })

/** Of a revision that somebody sent back as incomplete. */
function sentBack({ id, note, reasons, decided_at }: ReviewRow): CuratorNote[] {
  const named = (reasons ?? []).filter((reason) => reason !== "other")
  if (!decided_at || (!note && named.length === 0)) return []
  const date = dayIn(new Date(decided_at))
  const said = { reasons: named, tasks: [], text: note ?? "" }
  return [{ review_id: id, institution: "", date, verdict: null, ...said }]
}
