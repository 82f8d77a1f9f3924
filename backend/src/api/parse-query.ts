import type { z } from "@medusajs/framework/zod"
import { throwProblems } from "../workflows/problems"
import { problemsOfIssues } from "../contracts/problems-of-issues"

/** @throws ProblemsError naming every parameter that is unknown or malformed. */
export function parseQuery<T extends z.ZodType>(schema: T, query: unknown): z.infer<T> {
  return parseInput(schema, query)
}

/** What a schema makes of an input. @throws ProblemsError naming every field that is wrong. */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.infer<T> {
  const parsed = schema.safeParse(input, { reportInput: true })
  if (parsed.success) return parsed.data
  throwProblems(problemsOfIssues(parsed.error.issues))
  throw parsed.error
}
