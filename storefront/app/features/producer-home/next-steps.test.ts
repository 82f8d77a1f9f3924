import { expect, test } from "vitest"
import { nextSteps } from "./next-steps.ts"

const counts = {
  new_rfqs: 0,
  open_rfqs: 0,
  listings: 0,
  changes_requested: 0,
  certificates_expiring: 0,
}
const verified = { status: "verified" as const, counts }

test("a new producer starts with the profile and a first product", () => {
  const steps = nextSteps({ status: "draft", counts }, [], [])
  expect(steps.map(({ key }) => key)).toEqual(["submitProfile", "firstListing"])
})

test("buyers come before everything else, and a single request is opened at once", () => {
  const rfq = { id: "rfq_1", status: "sent" as const, is_new: true, quote_status: null }
  const steps = nextSteps(verified, [rfq], [{ id: "prod_1", status: "draft" }])
  expect(steps[0]).toEqual({ key: "newRfqs", count: 1, path: "/rfqs/rfq_1" })
  expect(steps[1]?.key).toBe("drafts")
})

test("an answered or closed request is no step", () => {
  const rfq = { id: "rfq_1", is_new: false }
  const rfqs = [
    { ...rfq, status: "sent" as const, quote_status: "sent" as const },
    { ...rfq, status: "cancelled" as const, quote_status: null },
  ]
  expect(nextSteps(verified, rfqs, [{ id: "prod_1", status: "approved" }])).toEqual([])
})

test("a read request with only a draft of a quote still waits", () => {
  const rfq = {
    id: "rfq_1",
    status: "sent" as const,
    is_new: false,
    quote_status: "draft" as const,
  }
  const [step] = nextSteps(verified, [rfq], [{ id: "prod_1", status: "approved" }])
  expect(step?.key).toBe("openRfqs")
})
