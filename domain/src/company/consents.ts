import { convertMoney, type Currency, type RateTable } from "../money.js"
import { statusOn } from "../negotiation.js"
import type { QuoteStatus } from "../statuses.js"
import type { AcceptanceLimit } from "./company-rules.js"
import { type CompanyRole, mayDo } from "./roles.js"

/** A colleague's consent to an acceptance above the company's limit. */
export const consentStatuses = ["waiting", "approved", "refused", "withdrawn"] as const
export type ConsentStatus = (typeof consentStatuses)[number]

/** Where a consent stands: what was decided, or why there is nothing left to decide. */
export type ConsentState =
  ConsentStatus | Exclude<QuoteStatus, "draft" | "sent" | "withdrawn"> | "gone"

/**
 * Whether somebody in this role needs a colleague's consent to accept so much: above the limit, and
 * when no rate says what the total is in the limit's currency.
 */
export function needsConsent(
  role: CompanyRole,
  limit: AcceptanceLimit,
  accepted: { total: number; currency: Currency; rates: RateTable | null },
): boolean {
  if (!limit || mayDo(role, "decide")) return false
  const { total, currency, rates } = accepted
  if (currency === limit.currency) return total > limit.amount
  const isKnown = rates && rates.per_usd[currency] > 0 && rates.per_usd[limit.currency] > 0
  if (!isKnown) return true
  // Compared in the limit's currency, rounded as it is written.
  return convertMoney(total, currency, limit.currency, rates) > limit.amount
}

/** A waiting consent waits for as long as its quote is open. `today`: in Jakarta. */
export function consentState(
  status: ConsentStatus,
  quote: { status: QuoteStatus; valid_until: string },
  today: string,
): ConsentState {
  if (status !== "waiting") return status
  const at = statusOn(quote, today)
  if (at === "sent") return "waiting"
  return at === "withdrawn" || at === "draft" ? "gone" : at
}
