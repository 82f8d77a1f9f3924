import { expect, test } from "vitest"
import { addDays } from "./days.js"
import { expiryReminderDue, reminderDue } from "./reminders.js"

const valid_until = "2026-12-20"
const at = (left: number, sent_on = "2026-12-01") =>
  reminderDue({ valid_until, sent_on }, addDays(valid_until, -left))

test("a buyer is reminded three days and one day before the last day, missed days made up for", () => {
  expect([4, 3, 2, 1, 0, -1].map((left) => at(left))).toEqual([null, 3, 3, 1, 1, null])
})

test("a quote that was sent today reminds nobody yet", () => {
  expect(at(3, addDays(valid_until, -3))).toBeNull()
  expect(at(2, addDays(valid_until, -3))).toBe(3)
})

test("a producer is reminded 90, 30 and 7 days before an end", () => {
  const due = (left: number) => expiryReminderDue(valid_until, addDays(valid_until, -left))
  expect([91, 90, 31, 30, 8, 7, 0, -1].map(due)).toEqual([null, 90, 90, 30, 30, 7, 7, null])
})
