import type { Basis } from "@serumpun/domain/curation-rules"
import { schemeOf } from "@serumpun/domain/rubrics/rubric"
import type { ReviewDetail } from "../../contracts/curation"

/** What a case is judged by, and what of it is carried over from the approval before. */
export function basisOf({ rubric, carried }: Pick<ReviewDetail, "rubric" | "carried">): Basis {
  return { scheme: schemeOf(rubric), carried }
}
