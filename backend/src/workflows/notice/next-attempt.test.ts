import { expect, test } from "vitest"
import { nextAttempt, type SendError } from "./next-attempt"

const now = new Date("2026-11-27T08:00:00Z")
const fresh = { attempts: 0, created_at: now }
const failure = (values: Partial<SendError>) => Object.assign(new Error("no"), values)
const seconds = (at: Date) => (at.valueOf() - now.valueOf()) / 1000

test("a server that is away closes the way, and its return is noticed within half a minute", () => {
  const refused = failure({ code: "ESOCKET", command: "CONN" })
  expect(nextAttempt(refused, fresh, now)).toMatchObject({ status: "waiting", isWayClosed: true })
  for (const attempts of [0, 1, 5, 500]) {
    const { at } = nextAttempt(refused, { ...fresh, attempts }, now)
    expect(seconds(at)).toBeGreaterThanOrEqual(10)
    expect(seconds(at)).toBeLessThanOrEqual(30)
  }
})

test("a full disk is tried again like a server that is away", () => {
  const full = failure({ code: "ENOSPC" })
  expect(nextAttempt(full, fresh, now)).toMatchObject({ status: "waiting", isWayClosed: true })
})

test("a mailbox that is busy is tried again in growing pauses, and no other notice waits for it", () => {
  const busy = failure({ code: "EENVELOPE", command: "RCPT TO", responseCode: 450 })
  const pauses = [0, 1, 2, 3, 9].map((attempts) => nextAttempt(busy, { ...fresh, attempts }, now))
  expect(pauses.map(({ at }) => seconds(at))).toEqual([10, 30, 90, 270, 3600])
  for (const { status, isWayClosed } of pauses)
    expect([status, isWayClosed]).toEqual(["waiting", false])
})

test.each([
  ["an address that the server refuses", { command: "RCPT TO", responseCode: 550 }],
  ["a text that the server refuses", { command: "DATA", responseCode: 554 }],
  ["an address that is none", { command: "API" }],
])("%s fails at once", (_title, values) => {
  const refused = failure({ code: "EENVELOPE", ...values })
  expect(nextAttempt(refused, fresh, now)).toMatchObject({ status: "failed", isWayClosed: false })
})

test.each([
  ["a wrong password for the server", { code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 }],
  ["a sender that it refuses", { code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 }],
])("%s is the operator's to fix, and nothing is given up meanwhile", (_title, values) => {
  const { status, isWayClosed } = nextAttempt(failure(values), fresh, now)
  expect([status, isWayClosed]).toEqual(["waiting", true])
})

test("after five days a notice is given up", () => {
  const old = { attempts: 200, created_at: new Date("2026-11-22T07:59:59Z") }
  expect(nextAttempt(failure({ code: "ESOCKET" }), old, now).status).toBe("failed")
})
