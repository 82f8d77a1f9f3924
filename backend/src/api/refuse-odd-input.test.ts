import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { expect, test } from "vitest"
import { ProblemsError } from "../workflows/problems"
import { refuseOddInput } from "./refuse-odd-input"

function problemsOf(request: { path?: string; query?: unknown; body?: unknown }) {
  try {
    const req = { path: "/", query: {}, body: {}, ...request } as MedusaRequest
    refuseOddInput(req, {} as MedusaResponse, () => undefined)
    return []
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems
    throw error
  }
}
const nested = (depth: number): unknown => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`)

test("an ordinary body passes", () => {
  expect(problemsOf({ body: { title: { id: "Gula aren 🌴" }, tiers: [{ min: 1 }] } })).toEqual([])
  expect(problemsOf({ body: "text", query: { page: ["1", "2"] } })).toEqual([])
})

test.each<[string, unknown, string, string]>([
  ["depth without end", { email: nested(45_000) }, "email", "not_understood"],
  ["a prototype", JSON.parse('{"a":{"__proto__":{"isAdmin":true}}}'), "a", "not_understood"],
  ["a method's name", { email: { toString: 1 } }, "email", "not_understood"],
  ["a zero byte", { items: [{ note: "a\0b" }] }, "items.0.note", "not_allowed_characters"],
  ["half a character", { note: "a\uD83D" }, "note", "not_allowed_characters"],
  ["a zero byte in a name", { "a\0": 1 }, "body", "not_understood"],
  ["a number without end", { quantity: Infinity }, "quantity", "not_a_number"],
])("a body with %s is refused", (_, body, field, code) => {
  const [found] = problemsOf({ body })
  expect(found?.code).toBe(code)
  expect(found?.field.startsWith(field)).toBe(true)
  expect(found?.field.length).toBeLessThanOrEqual(200)
})

test("addresses and queries are looked at like bodies", () => {
  expect(problemsOf({ path: "/store/listings/%00" })).toHaveLength(1)
  expect(problemsOf({ query: { q: "a\0" } })).toMatchObject([{ field: "q" }])
})
