import { isDay } from "./days.js"
import { checkKurAmount, kurLimits } from "./kur.js"
import { problem, type Problem } from "./problems.js"

/** Where a wish for KUR stands that an agency passes on to a bank: the last three are outcomes. */
export const referralStatuses = ["asked", "passed_on", "granted", "refused", "withdrawn"] as const
export type ReferralStatus = (typeof referralStatuses)[number]
export const referralOutcomes = [
  "granted",
  "refused",
  "withdrawn",
] as const satisfies readonly ReferralStatus[]
export type ReferralOutcome = (typeof referralOutcomes)[number]

/** Versions of the words that a business agrees to; the last one is shown, those before still name what somebody read. */
export const referralWordings = ["2026-11-29"] as const
export type ReferralWording = (typeof referralWordings)[number]

/** What has to be known of a referral to judge what an agent notes; days are ISO days. */
export type ReferralState = { consent_on: string; passed_on: string | null }

/** What is wrong with a day on which it was passed on to a branch. */
export function checkPassedOn(day: string, referral: ReferralState, today: string): Problem[] {
  return checkDay(day, referral.consent_on, today)
}

export type NotedOutcome = { outcome: ReferralOutcome; granted_idr: number | null; day: string }

/** What is wrong with an outcome: a bank decides about what it was told, and grants an amount. */
export function checkOutcome(
  { outcome, granted_idr, day }: NotedOutcome,
  referral: ReferralState,
  today: string,
): Problem[] {
  const isBanks = outcome !== "withdrawn"
  return [
    ...(isBanks && !referral.passed_on ? [problem("outcome", "referral_not_passed_on")] : []),
    ...(outcome === "granted" ? checkGranted(granted_idr) : []),
    ...checkDay(day, referral.passed_on ?? referral.consent_on, today),
  ]
}

function checkGranted(granted_idr: number | null): Problem[] {
  if (granted_idr === null) return [problem("granted_idr", "required")]
  const max = kurLimits.small
  const found =
    granted_idr > max ? [problem("", "out_of_range", { max })] : checkKurAmount(granted_idr)
  return found.map((one) => ({ ...one, field: "granted_idr" }))
}

function checkDay(day: string, earliest: string, today: string): Problem[] {
  if (!day) return [problem("day", "required")]
  if (!isDay(day)) return [problem("day", "invalid_date")]
  if (day > today) return [problem("day", "date_in_future")]
  return day < earliest ? [problem("day", "before_referral", { date: earliest })] : []
}
