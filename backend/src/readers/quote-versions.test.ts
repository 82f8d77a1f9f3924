import { expect, test } from "vitest"
import { countVersions } from "./quote-versions"

const row = (id: string, version: number, sent_at: string | null, producer_id = "prod_1") => ({
  id,
  rfq_id: "rfq_1",
  producer_id,
  version,
  sent_at,
})

test("the first quote that a buyer receives is version 1, however many drafts came before", () => {
  const versions = countVersions([
    row("draft", 1, null),
    row("sent", 2, "2026-11-27T01:00:00Z"),
    row("other", 1, "2026-11-27T02:00:00Z", "prod_2"),
  ])
  expect([...versions]).toEqual([
    ["sent", 1],
    ["other", 1],
  ])
})

test("a draft that is sent later than a newer one is the later version", () => {
  const versions = countVersions([
    row("older", 1, "2026-11-27T03:00:00Z"),
    row("newer", 2, "2026-11-27T01:00:00Z"),
    row("draft", 3, null),
  ])
  expect(versions.get("newer")).toBe(1)
  expect(versions.get("older")).toBe(2)
  expect(versions.get("draft")).toBe(3)
})
