import { expect, test } from "vitest"
import { isMarked, passportState, passportStates, statusPurposes } from "./passports.js"
import { producerStatuses, reviewStatuses } from "./statuses.js"

const today = "2026-11-27"
const held = {
  review_status: "approved",
  producer_status: "verified",
  is_published: true,
  valid_until: today,
} as const

test("a passport is valid on its last day and expired on the next", () => {
  expect(passportState(held, today)).toBe("valid")
  expect(passportState({ ...held, valid_until: "2026-11-26" }, today)).toBe("expired")
})

test("it is valid in one case only: approved, published, of a verified producer, in its time", () => {
  for (const review_status of reviewStatuses)
    for (const producer_status of producerStatuses)
      for (const is_published of [true, false])
        for (const valid_until of [today, "2026-11-26"]) {
          const standing = { review_status, producer_status, is_published, valid_until }
          const isValid =
            review_status === "approved" &&
            producer_status === "verified" &&
            is_published &&
            valid_until === today
          expect(passportState(standing, today) === "valid", JSON.stringify(standing)).toBe(isValid)
        }
})

test("what took its place, or who withdrew it, is told before the calendar", () => {
  const past = { ...held, valid_until: "2020-01-01" }
  expect(passportState({ ...past, review_status: "superseded" }, today)).toBe("superseded")
  expect(passportState({ ...past, review_status: "withdrawn" }, today)).toBe("withdrawn")
  expect(passportState({ ...held, producer_status: "suspended" }, today)).toBe("suspended")
  expect(passportState({ ...held, is_published: false }, today)).toBe("withdrawn")
})

test("a valid passport stands on no list, one that left on exactly one", () => {
  const marks = passportStates.map((state) => [
    state,
    statusPurposes.filter((purpose) => isMarked(purpose, state)),
  ])
  expect(Object.fromEntries(marks)).toEqual({
    valid: [],
    expired: [],
    superseded: ["revocation"],
    withdrawn: ["revocation"],
    suspended: ["suspension"],
  })
})
