import fc from "fast-check"
import { expect, test } from "vitest"
import { type DisputeStatus, disputeStatuses, laterDispute } from "./card-payment.js"

test("a dispute that has ended stays as it ended, however often and late the rest is heard", () => {
  const heard = fc.array(fc.constantFrom(...disputeStatuses), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(heard, (all) => {
      const end = all.reduce<DisputeStatus | null>((from, one) => laterDispute(from, one), null)
      expect(end).toBe(all.find((one) => one !== "open") ?? "open")
    }),
  )
})
