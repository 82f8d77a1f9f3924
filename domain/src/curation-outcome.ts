import {
  type AssessmentInput,
  type Basis,
  CRITERION_APART,
  CURATORS_AT_MOST,
  CURATORS_NEEDED,
  firstBasis,
  type GateResults,
  MEAN_APART,
  openPart,
  type Scheme,
  type Scores,
  type Verdict,
} from "./curation-rules.js"

export type Judged = Pick<AssessmentInput, "scores" | "gates" | "conflict_of_interest">

export type CurationOutcome = {
  counted: number
  /** How many have to count before anything is decided: 2, or 3 when the first two are too far apart. */
  needed: number
  averages: Scores | null
  /** Of the averages, each as often as its criterion weighs. */
  mean: number | null
  gates: GateResults
  /** Whether averages and gates are those of export grade, however many have judged. */
  passes: boolean
  /** null until enough curators without a conflict of interest have assessed. */
  verdict: Verdict | null
}

/**
 * Two curators of whom none has a conflict; a third when those two are too far apart, so that no
 * average hides that they disagree. Passes when every gate holds, every criterion averages at least 2
 * and the weighted mean is at least 2.5. Failed legality or a criterion below 1 means: from basics.
 */
export function decide(assessments: Judged[], basis: Basis = firstBasis): CurationOutcome {
  const counted = assessments.filter((assessment) => !assessment.conflict_of_interest)
  const open = openPart(basis)
  const needed = neededFor(counted, open)
  const gates: GateResults = Object.fromEntries(
    basis.scheme.gates.map((gate) => [gate, !open.gates.includes(gate) || holds(counted, gate)]),
  )
  if (counted.length === 0)
    return { counted: 0, needed, averages: null, mean: null, gates, passes: false, verdict: null }
  const averages = averagesOf(counted, basis)
  const values = Object.values(averages)
  const mean = weightedMean(averages, basis.scheme)
  const held = Object.values(gates).every(Boolean)
  // A hair's breadth for what the division of weighted sums rounds.
  const passes = held && values.every((value) => value >= 2) && mean >= 2.5 - 1e-9
  const failed: Verdict =
    gates.legality === false || values.some((value) => value < 1) ? "from_basics" : "improve"
  return {
    counted: counted.length,
    needed,
    averages,
    mean,
    gates,
    passes,
    verdict: counted.length < needed ? null : passes ? "export_grade" : failed,
  }
}

/** The mean of the scores there are, each as often as its criterion weighs; 0 of none. */
export function weightedMean(scores: Scores, { criteria }: Scheme): number {
  const given = criteria.flatMap(({ key, weight }) => {
    const score = scores[key]
    return score === undefined ? [] : [{ score, weight }]
  })
  const weights = given.reduce((sum, { weight }) => sum + weight, 0)
  return weights === 0
    ? 0
    : given.reduce((sum, { score, weight }) => sum + score * weight, 0) / weights
}

/** What is open as the curators find it now, what is carried as it was found. */
function averagesOf(counted: Judged[], { scheme, carried }: Basis): Scores {
  return Object.fromEntries(
    scheme.criteria.map(({ key }) => [
      key,
      carried?.scores[key]?.score ?? averageOf(counted.map(({ scores }) => scores[key] ?? 0)),
    ]),
  )
}

/**
 * Whether two judgements are too far apart to be averaged: by more than one point on the mean of what
 * they judged, by three on any criterion, or one lets a gate pass and the other does not.
 */
function areApart(one: Judged, other: Judged, { criteria, gates }: Scheme): boolean {
  const differences = criteria.map(({ key, weight }) => {
    const points = (one.scores[key] ?? 0) - (other.scores[key] ?? 0)
    return { points, weight }
  })
  // Sums of whole points, so that a mean of exactly one point apart is not pushed over by rounding.
  const total = differences.reduce((sum, { points, weight }) => sum + points * weight, 0)
  const weights = differences.reduce((sum, { weight }) => sum + weight, 0)
  return (
    Math.abs(total) > MEAN_APART * weights ||
    differences.some(({ points }) => Math.abs(points) >= CRITERION_APART) ||
    gates.some((gate) => one.gates[gate] !== other.gates[gate])
  )
}

function neededFor([one, other]: Judged[], open: Scheme): number {
  return one && other && areApart(one, other, open) ? CURATORS_AT_MOST : CURATORS_NEEDED
}

/** More than half of them say so; of two who disagree nobody has decided. */
function holds(counted: Judged[], gate: string): boolean {
  return (
    counted.filter(({ gates: results }) => !results[gate]).length * 2 < counted.length ||
    counted.length === 0
  )
}

function averageOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
