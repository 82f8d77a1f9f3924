import type { z } from "@medusajs/framework/zod"
import { problem, type Problem } from "@serumpun/domain/problems"

/** Whoever sends a thousand wrong fields learns of the first ones. */
const MAX_PROBLEMS = 50
const MAX_FIELD_LENGTH = 200

/** What a schema found, in the words forms know; the first problem of a field stands for all. */
export function problemsOfIssues(issues: readonly z.core.$ZodIssue[]): Problem[] {
  const byField = new Map<string, Problem>()
  for (const issue of issues.slice(0, 10 * MAX_PROBLEMS))
    for (const found of problemsOfIssue(issue))
      if (!byField.has(found.field) && byField.size < MAX_PROBLEMS) byField.set(found.field, found)
  return [...byField.values()]
}

function problemsOfIssue(issue: z.core.$ZodIssue): Problem[] {
  const field = nameOf(issue.path)
  switch (issue.code) {
    case "custom":
      return [{ ...problem(field, "not_understood"), ...ruleOf(issue), field }]
    case "unrecognized_keys":
      return issue.keys.map((key) => problem(nameOf([...issue.path, key]), "not_understood"))
    case "invalid_type":
      if (issue.input === undefined) return [problem(field, "required")]
      return [problem(field, isNumeric(issue.expected) ? "not_a_number" : "not_understood")]
    case "invalid_value":
      return [problem(field, issue.input === undefined ? "required" : "invalid_choice")]
    case "too_big":
      return [problem(field, bigCodes[issue.origin] ?? "out_of_range", bound("max", issue.maximum))]
    case "too_small":
      return [
        problem(field, smallCodes[issue.origin] ?? "out_of_range", bound("min", issue.minimum)),
      ]
    default:
      return [problem(field, "not_understood")]
  }
}

const isNumeric = (expected: string) => expected === "number" || expected === "int"
const bigCodes: Record<string, Problem["code"]> = { string: "too_long", array: "too_many" }
const smallCodes: Record<string, Problem["code"]> = { string: "too_short", array: "too_few" }
const bound = (name: "min" | "max", value: number | bigint) => ({ [name]: Number(value) })

/** The problem that a rule of the domain left on its issue (`rule` in contracts/fields). */
function ruleOf(issue: z.core.$ZodIssueCustom): Partial<Problem> {
  const found: unknown = issue.params?.problem
  return typeof found === "object" && found !== null ? found : {}
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.map(String).join(".").slice(0, MAX_FIELD_LENGTH)
}
