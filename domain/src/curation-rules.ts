import { addDays, addMonths } from "./days.js"
import { problem, type Problem } from "./problems.js"

export const criteria = [
  "quality",
  "capacity",
  "continuity",
  "packaging",
  "design",
  "sustainability",
] as const
export type Criterion = (typeof criteria)[number]
/** 0 to 4 in whole points. */
export type Scores = Record<Criterion, number>

export const gates = ["legality", "destination_documents"] as const
export type Gate = (typeof gates)[number]
export type GateResults = Record<Gate, boolean>

export const verdicts = ["export_grade", "improve", "from_basics"] as const
export type Verdict = (typeof verdicts)[number]

export type AssessmentInput = {
  scores: Scores
  /** Written reason per criterion; obligatory where the score is 0 or 1. */
  notes: Partial<Record<Criterion, string>>
  gates: GateResults
  conflict_of_interest: boolean
  conflict_reason?: string
  comment?: string
}

export const CURATORS_NEEDED = 2
export const EXPORT_GRADE_MONTHS = 12
/** A submitted revision that has waited longer is overdue. */
export const REVIEW_DUE_DAYS = 7

/** The last ISO day on which an approval of this day holds. */
export function exportGradeUntil(approvedOn: string): string {
  return addDays(addMonths(approvedOn, EXPORT_GRADE_MONTHS), -1)
}

export function checkAssessment(input: AssessmentInput): Problem[] {
  if (input.conflict_of_interest)
    return input.conflict_reason?.trim() ? [] : [problem("conflict_reason", "note_required")]
  return criteria.flatMap((criterion) => {
    const score = input.scores[criterion]
    if (!Number.isInteger(score) || score < 0 || score > 4)
      return [problem(`scores.${criterion}`, "out_of_range", { min: 0, max: 4 })]
    return score <= 1 && !input.notes[criterion]?.trim()
      ? [problem(`notes.${criterion}`, "note_required", { score })]
      : []
  })
}

export type CurationOutcome = {
  counted: number
  averages: Scores | null
  mean: number | null
  gates: GateResults
  /** null until enough curators without a conflict of interest have assessed. */
  verdict: Verdict | null
}

/**
 * Two curators of whom none has a conflict; passes when both gates hold, every criterion averages
 * at least 2 and the mean is at least 2.5. A failed gate or a criterion below 1 means: from basics.
 */
export function decide(
  assessments: Pick<AssessmentInput, "scores" | "gates" | "conflict_of_interest">[],
): CurationOutcome {
  const counted = assessments.filter((assessment) => !assessment.conflict_of_interest)
  const held: GateResults = {
    legality: counted.every((assessment) => assessment.gates.legality),
    destination_documents: counted.every((assessment) => assessment.gates.destination_documents),
  }
  if (counted.length === 0)
    return { counted: 0, averages: null, mean: null, gates: held, verdict: null }
  const averages = Object.fromEntries(
    criteria.map((criterion) => [
      criterion,
      counted.reduce((sum, { scores }) => sum + scores[criterion], 0) / counted.length,
    ]),
  ) as Scores
  const values = criteria.map((criterion) => averages[criterion])
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const passes =
    held.legality && held.destination_documents && values.every((v) => v >= 2) && mean >= 2.5
  const failed: Verdict = !held.legality || values.some((v) => v < 1) ? "from_basics" : "improve"
  return {
    counted: counted.length,
    averages,
    mean,
    gates: held,
    verdict: counted.length < CURATORS_NEEDED ? null : passes ? "export_grade" : failed,
  }
}
