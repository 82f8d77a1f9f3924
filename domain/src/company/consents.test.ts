import { expect, test } from "vitest"
import type { RateTable } from "../money.js"
import { consentState, needsConsent } from "./consents.js"
import { companyRoles } from "./roles.js"

const rates: RateTable = {
  base: "USD",
  as_of: "2026-11-20",
  source: "test",
  per_usd: { USD: 1, EUR: 0.9, JPY: 150, IDR: 16000 } as RateTable["per_usd"],
}
const limit = { amount: 1000, currency: "EUR" as const }
const of = (total: number, currency: "EUR" | "JPY" = "EUR") => ({ total, currency, rates })

test("buyers accept up to the limit to the cent, and ask above it", () => {
  expect(needsConsent("buyer", limit, of(1000))).toBe(false)
  expect(needsConsent("buyer", limit, of(1000.01))).toBe(true)
  expect(needsConsent("buyer", null, of(1e9))).toBe(false)
  expect(needsConsent("buyer", { ...limit, amount: 0 }, of(0.01))).toBe(true)
})

test("another currency is compared at the rates, and without a rate a colleague decides", () => {
  // 1,000 EUR are 166,666.67 JPY at these rates; 166,667 JPY round to 1,000.00 EUR.
  expect(needsConsent("buyer", limit, of(166_667, "JPY"))).toBe(false)
  expect(needsConsent("buyer", limit, of(166_669, "JPY"))).toBe(true)
  expect(needsConsent("buyer", limit, { ...of(1, "JPY"), rates: null })).toBe(true)
  const unknown = { ...rates, per_usd: { ...rates.per_usd, JPY: 0 } }
  expect(needsConsent("buyer", limit, { ...of(1, "JPY"), rates: unknown })).toBe(true)
})

test("only owners and approvers need nobody", () => {
  const asking = companyRoles.filter((role) => needsConsent(role, limit, of(5000)))
  expect(asking).toEqual(["buyer", "viewer"])
})

test("a consent waits as long as its quote is open, to the end of its last day", () => {
  const quote = { status: "sent" as const, valid_until: "2026-12-01" }
  expect(consentState("waiting", quote, "2026-12-01")).toBe("waiting")
  expect(consentState("waiting", quote, "2026-12-02")).toBe("expired")
  expect(consentState("waiting", { ...quote, status: "superseded" }, "2026-11-30")).toBe(
    "superseded",
  )
  expect(consentState("waiting", { ...quote, status: "withdrawn" }, "2026-11-30")).toBe("gone")
  expect(consentState("refused", quote, "2026-12-02")).toBe("refused")
})
