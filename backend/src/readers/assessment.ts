import type { MedusaContainer } from "@medusajs/framework/types"
import { decide } from "@serumpun/domain/curation-outcome"
import {
  type AssessmentInput,
  type Carried,
  CURATORS_NEEDED,
} from "@serumpun/domain/curation-rules"
import { dayIn } from "@serumpun/domain/days"
import type { Passport } from "../contracts/catalogue"
import { CURATION_MODULE } from "../modules/curation"
import type CurationModuleService from "../modules/curation/service"
import type { Judging } from "./rubrics"

export type GivenAssessment = Pick<AssessmentInput, "scores" | "gates" | "conflict_of_interest"> & {
  curator_id: string
  institution: string
  created_at: Date | string
  rubric_id: string | null
}

/** What a passport says beside its days. */
export type PassportContent = Pick<
  Passport,
  "scores" | "mean" | "gates" | "curators" | "rubric" | "judged_before"
>

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

/** The same with what they wrote to the producer. */
export async function listWrittenAssessments(container: MedusaContainer, reviewId: string) {
  return (await listGivenAssessments(container, reviewId)) as (GivenAssessment & Written)[]
}

type Written = { notes: Record<string, string> | null; comment: string | null }

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
export function toPassportContent(
  given: GivenAssessment[],
  judging: Judging,
): PassportContent | null {
  return decide(given, judging.basis).verdict === "export_grade" ? contentOf(given, judging) : null
}

/**
 * The same of a passport that has been issued. Two whose judgements were far apart could issue one
 * before a third was asked (docs/decisions/046): it holds until its end.
 */
export function toIssuedContent(
  given: GivenAssessment[],
  judging: Judging,
): PassportContent | null {
  const { counted, passes } = decide(given, judging.basis)
  return counted >= CURATORS_NEEDED && passes ? contentOf(given, judging) : null
}

function contentOf(given: GivenAssessment[], judging: Judging): PassportContent | null {
  const { averages, mean, gates } = decide(given, judging.basis)
  if (!averages || mean === null) return null
  return {
    scores: averages,
    mean,
    gates,
    curators: countedOf(given).map(({ institution, created_at }) => ({
      institution,
      date: dayIn(new Date(created_at)),
    })),
    rubric: toPassportRubric(judging),
    judged_before: judgedBefore(judging.basis.carried),
  }
}

function toPassportRubric({ edition, content }: Judging): Passport["rubric"] {
  return {
    group: edition?.group ?? null,
    edition: edition?.number ?? null,
    gates: content.gates.map(({ key, name }) => ({ key, name })),
    criteria: content.criteria.map(({ key, name, looks_at, weight }) => ({
      ...{ key, name, looks_at, weight },
    })),
  }
}

function judgedBefore(carried: Pick<Carried, "scores" | "gates"> | null) {
  const found = Object.entries({ ...carried?.scores, ...carried?.gates })
  return Object.fromEntries(
    found.map(([key, { revision, judged_on }]) => [key, { revision, judged_on }]),
  )
}
