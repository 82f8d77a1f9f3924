import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { problem, type Problem, type ProblemCode } from "@serumpun/domain/problems"
import { ProblemsError } from "../workflows/problems"

/** Deeper than any form of ours or Medusa's; what turns values into text would run out of stack. */
const MAX_DEPTH = 32

/**
 * Stands before every route, Medusa's own too. Whatever no route could read or no database store
 * ends here: values nested without end, names that every object has already ("__proto__",
 * "toString"), numbers without end, zero bytes and half characters. What the single fields may be
 * is said by the schemas of the contracts.
 * @throws ProblemsError naming the field
 */
export function refuseOddInput(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const found =
    oddPath(req.path) ?? oddValue(req.query, "query") ?? oddValue(req.body, "body") ?? null
  if (found) throw new ProblemsError([found])
  next()
}

function oddPath(path: string): Problem | null {
  // Half an escape is a URIError, which the error handler knows to be the request's fault.
  return isStorable(decodeURIComponent(path)) ? null : problem("path", "not_allowed_characters")
}

type Visit = { value: unknown; field: string; depth: number }

/** Walks without recursion, so that no depth can harm it; `name` stands for the value as a whole. */
function oddValue(value: unknown, name: string): Problem | null {
  const open: Visit[] = [{ value, field: "", depth: 0 }]
  for (let at = open.pop(); at; at = open.pop()) {
    const code = oddity(at)
    if (code) return problem(at.field.slice(0, 200) || name, code)
    if (typeof at.value !== "object" || at.value === null) continue
    for (const [key, inner] of Object.entries(at.value)) {
      const field = at.field ? `${at.field}.${key}` : key
      if (isInherited(key) || !isStorable(key))
        return problem(cleanField(at.field) || name, "not_understood")
      open.push({ value: inner, field, depth: at.depth + 1 })
    }
  }
  return null
}

function oddity({ value, depth }: Visit): ProblemCode | null {
  if (depth > MAX_DEPTH) return "not_understood"
  if (typeof value === "string") return isStorable(value) ? null : "not_allowed_characters"
  return typeof value === "number" && !Number.isFinite(value) ? "not_a_number" : null
}

const isInherited = (key: string) => key in Object.prototype || key === "prototype"
const isStorable = (text: string) => !text.includes("\0") && !/\p{Cs}/u.test(text)
const cleanField = (field: string) => field.slice(0, 200)
