import { expect, test } from "vitest"
import { canTransition, nextStatuses, statusesOf, transitions, type Thing } from "./statuses.js"

test("a sent quote can be accepted, declined, withdrawn, expire or be superseded", () => {
  expect(nextStatuses("quote", "sent")).toEqual([
    "accepted",
    "declined",
    "withdrawn",
    "expired",
    "superseded",
  ])
})

test("an accepted quote is final", () => {
  expect(nextStatuses("quote", "accepted")).toEqual([])
})

test("a listing cannot become approved without having been in review", () => {
  expect(statusesOf("review").filter((from) => canTransition("review", from, "approved"))).toEqual([
    "in_review",
  ])
})

test("a verified producer can be suspended and come back", () => {
  expect(canTransition("producer", "verified", "suspended")).toBe(true)
  expect(canTransition("producer", "suspended", "verified")).toBe(true)
})

test("every status that something can become has its own row", () => {
  for (const thing of Object.keys(transitions) as Thing[]) {
    const rows: string[] = statusesOf(thing)
    const targets = statusesOf(thing).flatMap((from) => nextStatuses(thing, from) as string[])
    expect(rows).toEqual(expect.arrayContaining(targets))
  }
})
