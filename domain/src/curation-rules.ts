import { addDays, addMonths } from "./days.js"
import { problem, type Problem } from "./problems.js"

/** Those of the rubrics that the marketplace starts with; an operator may add and leave out. */
export const criteria = [
  "quality",
  "capacity",
  "continuity",
  "packaging",
  "design",
  "sustainability",
] as const
export type Criterion = (typeof criteria)[number]
/** By the rubric's keys, 0 to 4: whole points as given, fractions as averages. */
export type Scores = Record<string, number>

/** Those that every rubric has. */
export const gates = ["legality", "destination_documents"] as const
export type Gate = (typeof gates)[number]
export type GateResults = Record<string, boolean>

/** What results are calculated from: a rubric without its texts. */
export type Scheme = {
  gates: readonly string[]
  criteria: readonly { key: string; weight: number }[]
}

/** By which listings were judged before there were rubrics: everything counts alike. */
export const firstScheme: Scheme = {
  gates,
  criteria: criteria.map((key) => ({ key, weight: 1 })),
}

/** When something was found: the revision that it was judged with, and the ISO day of the last judgement. */
export type JudgedWhen = { revision: number; judged_on: string }
/** What an earlier decision found of criteria and gates that a change does not touch. */
export type Carried = {
  /** The edition they were judged by, null for one of before there were editions. */
  rubric_id: string | null
  scores: Record<string, JudgedWhen & { score: number }>
  gates: Record<string, JudgedWhen>
  /** The last ISO day of the approval they come from, which a small case does not move. */
  valid_until: string
}
/** What a revision is judged by: nothing is carried of a listing that is judged whole. */
export type Basis = { scheme: Scheme; carried: Pick<Carried, "scores" | "gates"> | null }
export const firstBasis: Basis = { scheme: firstScheme, carried: null }

/** The part of a scheme that is judged now. */
export function openPart({ scheme, carried }: Basis): Scheme {
  if (!carried) return scheme
  return {
    gates: scheme.gates.filter((gate) => !Object.hasOwn(carried.gates, gate)),
    criteria: scheme.criteria.filter(({ key }) => !Object.hasOwn(carried.scores, key)),
  }
}

export const verdicts = ["export_grade", "improve", "from_basics"] as const
export type Verdict = (typeof verdicts)[number]

export type AssessmentInput = {
  scores: Scores
  /** Written reason per criterion; obligatory where the score is 0 or 1. */
  notes: Record<string, string>
  gates: GateResults
  conflict_of_interest: boolean
  conflict_reason?: string
  /** To the other curators of the case alone. */
  private_note?: string
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
/** `basis_gone` is given by the program, when what a small change builds on is public no longer. */
export type IncompleteReason = (typeof incompleteReasons)[number] | "basis_gone"

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

/**
 * Every criterion and gate that is open has to be answered. What is carried over may be given again,
 * as programs do that know nothing of it: it is left out of the judgement (`judgedPart`).
 */
export function checkAssessment(input: AssessmentInput, basis: Basis = firstBasis): Problem[] {
  if (input.conflict_of_interest)
    return input.conflict_reason?.trim() ? [] : [problem("conflict_reason", "note_required")]
  const open = openPart(basis)
  return [
    ...strangers(input, basis.scheme),
    ...open.gates
      .filter((gate) => typeof input.gates[gate] !== "boolean")
      .map((gate) => problem(`gates.${gate}`, "required")),
    ...open.criteria.flatMap(({ key }) => checkScore(key, input)),
  ]
}

function checkScore(key: string, { scores, notes }: AssessmentInput): Problem[] {
  const score = scores[key]
  if (score === undefined || !Number.isInteger(score) || score < 0 || score > 4)
    return [problem(`scores.${key}`, "out_of_range", { min: 0, max: 4 })]
  return score <= 1 && !notes[key]?.trim()
    ? [problem(`notes.${key}`, "note_required", { score })]
    : []
}

/** Keys that the rubric does not have: nobody would see what was said about them. */
function strangers({ scores, notes, gates: results }: AssessmentInput, scheme: Scheme): Problem[] {
  const known = new Set(scheme.criteria.map(({ key }) => key))
  const unknown = (list: string, keys: string[], isKnown: (key: string) => boolean) =>
    keys.filter((key) => !isKnown(key)).map((key) => problem(`${list}.${key}`, "invalid_choice"))
  return [
    ...unknown("scores", Object.keys(scores), (key) => known.has(key)),
    ...unknown("notes", Object.keys(notes), (key) => known.has(key)),
    ...unknown("gates", Object.keys(results), (key) => scheme.gates.includes(key)),
  ]
}

/** What of an assessment counts: the criteria and gates that are open. */
export function judgedPart(
  { scores, notes, gates: results }: AssessmentInput,
  basis: Basis,
): Pick<AssessmentInput, "scores" | "notes" | "gates"> {
  const open = openPart(basis)
  const keys = open.criteria.map(({ key }) => key)
  return {
    scores: pick(scores, keys),
    notes: pick(notes, keys),
    gates: pick(results, open.gates),
  }
}

function pick<T>(from: Record<string, T>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = from[key]
      return value === undefined ? [] : [[key, value]]
    }),
  )
}
