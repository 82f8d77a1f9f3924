import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { expect, test } from "vitest"

const root = join(__dirname, "../../..")
const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }))

test("one step writes the statuses of RFQs and quotes", () => {
  const writers = sources.filter(({ text }) => /\bupdate(Rfqs|Quotes)\(/.test(text))
  expect(writers.map(({ path }) => path)).toEqual([
    relative(root, join(__dirname, "write-statuses.ts")),
  ])
})

test("whatever runs that step holds the lock of the RFQ", () => {
  const runners = sources.filter(({ text }) => /\b(moveRfq|writeStatusesStep)\(/.test(text))
  expect(runners.length).toBeGreaterThan(1)
  for (const { path, text } of runners) expect(text, path).toContain("holdRfqLock(")
})
