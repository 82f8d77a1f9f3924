/** A query with how well goods answer it: 3 exactly, 2 well, 1 related; and which never may. */
export type Judged = { query: string; grades: Map<string, number>; never: Set<string> }

export const TEN = 10
const THREE = 3
const GOOD = 2

/** Normalised discounted cumulative gain of the first ten, 0 to 1; an exact answer gains 7, a good one 3, a related one 1. */
export function ndcg({ grades }: Judged, handles: string[]): number {
  const best = [...grades.values()].toSorted((a, b) => b - a)
  return gainOf(handles.map((handle) => grades.get(handle) ?? 0)) / gainOf(best)
}

function gainOf(grades: number[]): number {
  return grades
    .slice(0, TEN)
    .reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
}

/**
 * Whether a good answer is among the first three, and nothing that must not be among the ten. A
 * query that the catalogue has only related goods for, or none, may find nothing.
 */
export function isFound({ grades, never }: Judged, handles: string[]): boolean {
  const first = handles.slice(0, THREE)
  const hasGood = [...grades.values()].some((grade) => grade >= GOOD)
  const isGood = !hasGood || first.some((handle) => (grades.get(handle) ?? 0) >= GOOD)
  return isGood && !handles.slice(0, TEN).some((handle) => never.has(handle))
}
