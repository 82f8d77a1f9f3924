import { gates as namedGates } from "@serumpun/domain/curation-rules"
import {
  checkRubric,
  LEVELS,
  type RubricContent,
  type RubricCriterion,
  type RubricGate,
} from "@serumpun/domain/rubrics/rubric"
import type { Problem } from "@serumpun/domain/problems"

const newGate = (): RubricGate => ({ key: "", name: {}, looks_at: {} })
const newCriterion = (): RubricCriterion => ({
  ...newGate(),
  weight: 1,
  levels: Array.from({ length: LEVELS }, () => ({})),
})

export const withCriterion = (content: RubricContent): RubricContent => ({
  ...content,
  criteria: [...content.criteria, newCriterion()],
})
export const withGate = (content: RubricContent): RubricContent => ({
  ...content,
  gates: [...content.gates, newGate()],
})

/** One entry of a list changed, or left out. */
export function replaced<T>(list: T[], index: number, entry: T | null): T[] {
  return list.flatMap((one, at) => (at === index ? (entry === null ? [] : [entry]) : [one]))
}

/** Law asks for these two, so no rubric is without them. */
export const isNamedGate = (key: string) => namedGates.some((gate) => gate === key)

/** The first problem of a field, and for a whole part whether there is any inside. */
export function problemFinder(content: RubricContent, sent: Problem[]) {
  const problems = [...sent, ...checkRubric(content)]
  return (field: string) =>
    problems.find((one) => one.field === field) ??
    problems.find((one) => one.field.startsWith(`${field}.`))
}
