import type { z } from "@medusajs/framework/zod"
import { refuse } from "../workflows/problems"
import { parseInput } from "./parse-query"

/** The text field `data` of a multipart form, as the contract says. @throws ProblemsError */
export function readData<T extends z.ZodType>(
  schema: T,
  { data }: Record<string, unknown>,
): z.infer<T> {
  try {
    return parseInput(schema, JSON.parse(String(data)))
  } catch (error) {
    if (error instanceof SyntaxError) refuse("data", "not_understood")
    throw error
  }
}
