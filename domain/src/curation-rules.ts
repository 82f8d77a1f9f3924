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
/** So many when the first two are too far apart. */
export const CURATORS_AT_MOST = 3
/** Two curators are too far apart when their means differ by more than this many points, */
export const MEAN_APART = 1
/** or any criterion by at least this many. */
export const CRITERION_APART = 3
export const EXPORT_GRADE_MONTHS = 12
/** A submitted revision that has waited longer is overdue. */
export const REVIEW_DUE_DAYS = 7

/** From so many days before an approval ends it can be renewed unchanged. */
export const RENEWAL_DAYS = 90

/** What a single curator may send a listing back for: it cannot be judged like this. */
export const incompleteReasons = [
  "pictures_unclear",
  "text_unclear",
  "translation_wrong",
  "certificate_unreadable",
  "certificate_missing",
  "packing_unclear",
  "price_unclear",
  "hs_code_doubtful",
  "capacity_unproven",
  "sample_needed",
  "other",
] as const
export type IncompleteReason = (typeof incompleteReasons)[number]

/** `other` says nothing without a note. */
export function checkIncomplete(reasons: readonly IncompleteReason[], note: string): Problem[] {
  if (reasons.length === 0) return [problem("reasons", "required")]
  return reasons.includes("other") && !note.trim() ? [problem("note", "note_required")] : []
}

/** Whether a curator judges nothing on an ISO day, which is their last away or before it. */
export function isAway(away_until: string | null, today: string): boolean {
  return away_until !== null && today <= away_until
}

/**
 * Whether a judgement of this curator would leave a case to one institution though another could
 * judge it. A case that is overdue is not kept waiting for a second institution.
 */
export function needsAnotherInstitution(
  own: string,
  given: readonly string[],
  free: readonly string[],
): boolean {
  const plain = (name: string) => name.trim().toLowerCase()
  const isOwn = (name: string) => plain(name) === plain(own)
  return given.length > 0 && given.every(isOwn) && !free.every(isOwn)
}

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

type Judged = Pick<AssessmentInput, "scores" | "gates" | "conflict_of_interest">

export type CurationOutcome = {
  counted: number
  /** How many have to count before anything is decided: 2, or 3 when the first two are too far apart. */
  needed: number
  averages: Scores | null
  mean: number | null
  gates: GateResults
  /** Whether averages and gates are those of export grade, however many have judged. */
  passes: boolean
  /** null until enough curators without a conflict of interest have assessed. */
  verdict: Verdict | null
}

/**
 * Two curators of whom none has a conflict; a third when those two are too far apart, so that no
 * average hides that they disagree. Passes when both gates hold, every criterion averages at least 2
 * and the mean is at least 2.5. A failed gate or a criterion below 1 means: from basics.
 */
export function decide(assessments: Judged[]): CurationOutcome {
  const counted = assessments.filter((assessment) => !assessment.conflict_of_interest)
  const needed = neededFor(counted)
  const held: GateResults = {
    legality: holds(counted, "legality"),
    destination_documents: holds(counted, "destination_documents"),
  }
  if (counted.length === 0)
    return {
      counted: 0,
      needed,
      averages: null,
      mean: null,
      gates: held,
      passes: false,
      verdict: null,
    }
  const averages = Object.fromEntries(
    criteria.map((criterion) => [
      criterion,
      averageOf(counted.map((one) => one.scores[criterion])),
    ]),
  ) as Scores
  const values = criteria.map((criterion) => averages[criterion])
  const mean = averageOf(values)
  const passes =
    held.legality && held.destination_documents && values.every((v) => v >= 2) && mean >= 2.5
  const failed: Verdict = !held.legality || values.some((v) => v < 1) ? "from_basics" : "improve"
  return {
    counted: counted.length,
    needed,
    averages,
    mean,
    gates: held,
    passes,
    verdict: counted.length < needed ? null : passes ? "export_grade" : failed,
  }
}

/**
 * Whether two judgements are too far apart to be averaged: by more than one point on the mean, by
 * three on any criterion, or one lets a gate pass and the other does not.
 */
export function areApart(
  one: Pick<Judged, "scores" | "gates">,
  other: Pick<Judged, "scores" | "gates">,
): boolean {
  const differences = criteria.map((criterion) => one.scores[criterion] - other.scores[criterion])
  // Sums of whole points, so that a mean of exactly one point apart is not pushed over by rounding.
  const total = differences.reduce((sum, difference) => sum + difference, 0)
  return (
    Math.abs(total) > MEAN_APART * criteria.length ||
    differences.some((difference) => Math.abs(difference) >= CRITERION_APART) ||
    gates.some((gate) => one.gates[gate] !== other.gates[gate])
  )
}

function neededFor([one, other]: Judged[]): number {
  return one && other && areApart(one, other) ? CURATORS_AT_MOST : CURATORS_NEEDED
}

/** More than half of them say so; of two who disagree nobody has decided. */
function holds(counted: Judged[], gate: Gate): boolean {
  return (
    counted.filter(({ gates: results }) => !results[gate]).length * 2 < counted.length ||
    counted.length === 0
  )
}

function averageOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
