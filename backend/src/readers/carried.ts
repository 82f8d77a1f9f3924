import type { MedusaContainer } from "@medusajs/framework/types"
import { decide } from "@serumpun/domain/curation-outcome"
import type { Carried, JudgedWhen } from "@serumpun/domain/curation-rules"
import { dayIn } from "@serumpun/domain/days"
import { rubricGroupOf } from "@serumpun/domain/rubrics/groups"
import { untouchedBy } from "@serumpun/domain/rubrics/reopened"
import { CURATION_MODULE } from "../modules/curation"
import type CurationModuleService from "../modules/curation/service"
import {
  countedOf,
  type GivenAssessment,
  listGivenAssessments,
  toIssuedContent,
} from "./assessment"
import { readPublicReview, type ReviewRow } from "./review"
import { type Judging, readJudging } from "./rubrics"

/**
 * What a change of a public listing leaves as it was found. Null when the listing is judged whole: it is
 * not public, its approval has ended, or the change touches everything.
 */
export async function readCarried(
  container: MedusaContainer,
  draft: Pick<ReviewRow, "listing_id" | "snapshot">,
): Promise<Carried | null> {
  const shown = await readPublicReview(container, draft.listing_id)
  if (!shown) return null
  const [[passport], given] = await Promise.all([
    container
      .resolve<CurationModuleService>(CURATION_MODULE)
      .listPassports({ review_id: shown.id }, { take: 1 }),
    listGivenAssessments(container, shown.id),
  ])
  if (!passport || passport.valid_until < dayIn(new Date())) return null
  const judging = await readJudging(container, shown, given)
  if (!toIssuedContent(given, judging)) return null
  // Small changes since the approval count as changes: nobody has judged them.
  const approved = shown.approved_snapshot ?? shown.snapshot
  if (rubricGroupOf(approved.category) !== rubricGroupOf(draft.snapshot.category)) return null
  const untouched = untouchedBy(approved, draft.snapshot, judging.basis.scheme)
  if (untouched.criteria.length + untouched.gates.length === 0) return null
  return {
    ...findingsOf(shown, given, judging, untouched),
    rubric_id: judging.edition?.id ?? null,
    valid_until: passport.valid_until,
  }
}

/** As they were found, and when: what that revision had taken over itself keeps its own date. */
function findingsOf(
  shown: ReviewRow,
  given: GivenAssessment[],
  { basis }: Judging,
  untouched: { criteria: string[]; gates: string[] },
): Pick<Carried, "scores" | "gates"> {
  const { averages } = decide(given, basis)
  const last = countedOf(given).at(-1)
  const when: JudgedWhen = {
    revision: shown.revision,
    judged_on: dayIn(new Date(last?.created_at ?? Date.now())),
  }
  const earlier = shown.carried
  return {
    scores: Object.fromEntries(
      untouched.criteria.map((key) => [
        key,
        earlier?.scores[key] ?? { ...when, score: averages?.[key] ?? 0 },
      ]),
    ),
    gates: Object.fromEntries(untouched.gates.map((key) => [key, earlier?.gates[key] ?? when])),
  }
}
