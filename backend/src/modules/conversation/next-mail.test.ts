import { expect, test } from "vitest"
import { BETWEEN_MAILS_MS, nextMail, READ_FIRST_MS } from "./next-mail"

const now = new Date("2026-11-27T08:00:00Z")
const at = (ms: number) => new Date(now.valueOf() + ms)
const due = (last_due_at: Date | null) => nextMail({ key: "k", last_due_at, now })?.due_at ?? null

test("the first message is told of soon, unless it is read first", () => {
  expect(due(null)).toEqual(at(READ_FIRST_MS))
})

test("while a mail waits, more messages write none", () => {
  expect(due(at(1))).toBeNull()
  expect(due(at(BETWEEN_MAILS_MS))).toBeNull()
})

test("after a mail the next one keeps ten minutes' distance", () => {
  expect(due(at(-60_000))).toEqual(at(BETWEEN_MAILS_MS - 60_000))
  expect(due(at(-BETWEEN_MAILS_MS * 3))).toEqual(at(READ_FIRST_MS))
})
