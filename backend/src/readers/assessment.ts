import type { MedusaContainer } from "@medusajs/framework/types"
import { type AssessmentInput, CURATORS_NEEDED, decide } from "@serumpun/domain/curation-rules"
import { dayIn } from "@serumpun/domain/days"
import type { Passport } from "../contracts/catalogue"
import { CURATION_MODULE } from "../modules/curation"
import type CurationModuleService from "../modules/curation/service"

export type GivenAssessment = Pick<AssessmentInput, "scores" | "gates" | "conflict_of_interest"> & {
  curator_id: string
  institution: string
  created_at: Date | string
}

/** What a passport says beside its days. */
export type PassportContent = Pick<Passport, "scores" | "mean" | "gates" | "curators">

/** What curators have found about one revision, in the order they gave it. */
export async function listGivenAssessments(
  container: MedusaContainer,
  reviewId: string,
): Promise<GivenAssessment[]> {
  const rows = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listAssessments({ review_id: reviewId }, { order: { created_at: "ASC" } })
  return rows as unknown as GivenAssessment[]
}

/** Those that count, the last of which decided. */
export const countedOf = (given: GivenAssessment[]): GivenAssessment[] =>
  given
    .filter(({ conflict_of_interest }) => !conflict_of_interest)
    .sort((a, b) => new Date(a.created_at).valueOf() - new Date(b.created_at).valueOf())

/**
 * What the assessments of a revision say to buyers, or null unless they find it export-grade. A
 * passport is issued from this, and shown from this: a row that nobody's assessments stand behind
 * says nothing.
 */
export function toPassportContent(given: GivenAssessment[]): PassportContent | null {
  return decide(given).verdict === "export_grade" ? contentOf(given) : null
}

/**
 * The same of a passport that has been issued. Two whose judgements were far apart could issue one
 * before a third was asked (docs/decisions/046): it holds until its end.
 */
export function toIssuedContent(given: GivenAssessment[]): PassportContent | null {
  const { counted, passes } = decide(given)
  return counted >= CURATORS_NEEDED && passes ? contentOf(given) : null
}

function contentOf(given: GivenAssessment[]): PassportContent | null {
  const { averages, mean, gates } = decide(given)
  if (!averages || mean === null) return null
  return {
    scores: averages,
    mean,
    gates,
    curators: countedOf(given).map(({ institution, created_at }) => ({
      institution,
      date: dayIn(new Date(created_at)),
    })),
  }
}
