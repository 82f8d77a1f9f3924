import { expect, test } from "vitest"
import { couldAttend, lastDayOfCode, meetingTime } from "./meetings.js"

test("the code of a meeting works on its day and the day after", () => {
  const on = (today: string) => meetingTime("2026-02-28", today)
  expect(on("2026-02-27")).toBe("early")
  expect(on("2026-02-28")).toBe("open")
  expect(on("2026-03-01")).toBe("open")
  expect(on("2026-03-02")).toBe("over")
  expect(lastDayOfCode("2026-12-31")).toBe("2027-01-01")
})

test("only who was in the programme on its day can have been there", () => {
  const was = (status: Parameters<typeof couldAttend>[0]["status"], enrolled_on: string) =>
    couldAttend({ status, enrolled_on }, "2026-03-02")
  expect(was("enrolled", "2026-03-02")).toBe(true)
  expect(was("completed", "2026-02-01")).toBe(true)
  expect(was("enrolled", "2026-03-03")).toBe(false)
  expect(was("waiting", "2026-02-01")).toBe(false)
  expect(was("dropped", "2026-02-01")).toBe(false)
})
