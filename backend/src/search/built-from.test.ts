import { expect, test } from "vitest"
import { builtFrom } from "./built-from"

test("the same code has the same mark", async () => {
  const mark = await builtFrom()
  expect(mark).toMatch(/^[\w-]{43}$/)
  expect(await builtFrom()).toBe(mark)
})
