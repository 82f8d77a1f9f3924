import fc from "fast-check"
import { expect, test } from "vitest"
import { nextStatuses, statusesOf, type ClaimStatus } from "../statuses.js"
import {
  checkClaim,
  checkRemedy,
  claimRemedies,
  claimUntil,
  isOpenClaim,
  planClaimMove,
  type ClaimInput,
  type ClaimMove,
} from "./claims.js"

const euros = { currency: "EUR", most: 500, field: "amount" } as const
const codes = (problems: { field: string; code: string }[]) =>
  problems.map(({ field, code }) => `${field} ${code}`)

test("a claim can be made until so many days after the last receipt, and not before the first", () => {
  expect(claimUntil([], 14)).toBeNull()
  expect(claimUntil(["2026-12-20", "2027-01-03", "2026-12-28"], 14)).toBe("2027-01-17")
})

test("only refund and discount name money, exact to the currency and never more than there is", () => {
  for (const remedy of claimRemedies) {
    const isMoney = remedy === "refund" || remedy === "discount"
    expect(checkRemedy({ remedy, amount: 20.5 }, euros).length, remedy).toBe(isMoney ? 0 : 1)
    expect(checkRemedy({ remedy, amount: null }, euros).length, remedy).toBe(isMoney ? 1 : 0)
  }
  for (const amount of [0, -1, 500.01, Number.NaN])
    expect(codes(checkRemedy({ remedy: "refund", amount }, euros))).toEqual(["amount out_of_range"])
  expect(codes(checkRemedy({ remedy: "refund", amount: 1.005 }, euros))).toEqual([
    "amount too_many_decimals",
  ])
  expect(
    codes(checkRemedy({ remedy: "refund", amount: 100.5 }, { ...euros, currency: "JPY" })),
  ).toEqual(["amount too_many_decimals"])
})

const claim: ClaimInput = {
  reason: "damaged",
  text: "Twelve bags are wet",
  lines: [{ rfq_item_id: "a", quantity: 12 }],
  asks: { remedy: "refund", amount: 120 },
}
const received = { received: [{ rfq_item_id: "a", quantity: 100 }], ...euros }

test("a claim says what is wrong with which goods of the order", () => {
  const wrong = (change: Partial<ClaimInput>) =>
    codes(checkClaim({ ...claim, ...change }, received))
  expect(wrong({})).toEqual([])
  expect(wrong({ text: " " })).toEqual(["text required"])
  expect(wrong({ lines: [] })).toEqual(["lines claim_lines"])
  expect(wrong({ lines: [{ rfq_item_id: "b", quantity: 1 }] })).toEqual([
    "lines.0.quantity invalid_choice",
  ])
  expect(wrong({ asks: { remedy: "refund", amount: null } })).toEqual(["amount required"])
})

const kinds: ClaimMove["kind"][] = ["propose", "agree", "reject", "withdraw", "escalate", "decide"]

test("nobody agrees to what was not proposed, and an operator decides only when asked", () => {
  const froms = (kind: ClaimMove["kind"]) =>
    statusesOf("claim").filter((from) => {
      const plan = planClaimMove(from, { kind })
      return !plan.problem && !plan.again
    })
  expect(froms("agree")).toEqual(["proposed"])
  expect(froms("reject")).toEqual(["proposed"])
  expect(froms("decide")).toEqual(["escalated"])
  expect(froms("propose")).toEqual(["open"])
  expect(froms("withdraw")).toEqual(["open", "proposed", "escalated"])
  expect(froms("escalate")).toEqual(["open", "proposed"])
})

test("whatever both sides and the operator do, a claim goes only where its table leads, and stays ended", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 40 }), (moves) => {
      let status: ClaimStatus = "open"
      for (const kind of moves) {
        const plan = planClaimMove(status, { kind })
        if (plan.problem) continue
        if (plan.again) expect(plan.to).toBe(status)
        else expect(nextStatuses("claim", status)).toContain(plan.to)
        expect(isOpenClaim(status) || plan.to === status).toBe(true)
        status = plan.to
      }
    }),
    { numRuns: 2000 },
  )
})
