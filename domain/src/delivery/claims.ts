import { addDays } from "../days.js"
import { LIMITS } from "../listing-rules.js"
import { checkDecimals, currencyDecimals, type Currency } from "../money.js"
import { problem, type Problem } from "../problems.js"
import { canTransition, type ClaimStatus } from "../statuses.js"
import { checkText } from "../text-rules.js"
import type { LineQuantity } from "./receipts.js"

export const claimReasons = [
  "missing",
  "damaged",
  "quality",
  "other_goods",
  "late",
  "other",
] as const
export type ClaimReason = (typeof claimReasons)[number]

/** What a claim asks for and may end in; money only of the first two. */
export const claimRemedies = ["refund", "discount", "replacement", "none"] as const
export type ClaimRemedy = (typeof claimRemedies)[number]

/** `amount` is in the order's currency; null where no money is meant. */
export type Remedy = { remedy: ClaimRemedy; amount: number | null }

export type ClaimInput = {
  reason: ClaimReason
  text: string
  lines: LineQuantity[]
  asks: Remedy
}

/** What each side does to a claim. */
export type ClaimMove =
  | { by: "producer"; kind: "propose"; remedy: Remedy }
  | { by: "buyer"; kind: "agree" | "reject" | "withdraw" }
  | { by: "buyer" | "producer"; kind: "escalate" }
  | { by: "operator"; kind: "decide"; remedy: Remedy }

/** Without another agreement a buyer may claim for so many days after the last receipt. */
export const CLAIM_DAYS = 14
/** What a quote may agree instead: a buyer needs time to look, a producer an end. */
export const CLAIM_DAYS_MIN = 3
export const CLAIM_DAYS_MAX = 180

/** Claims of an order that nobody has settled. */
export const OPEN_CLAIMS_MAX = 10

const ends: Record<ClaimMove["kind"], ClaimStatus> = {
  propose: "proposed",
  agree: "settled",
  reject: "open",
  withdraw: "withdrawn",
  escalate: "escalated",
  decide: "settled",
}
/** An agreement needs something that was proposed; an operator decides only when asked. */
const begins: Partial<Record<ClaimMove["kind"], ClaimStatus>> = {
  agree: "proposed",
  reject: "proposed",
  decide: "escalated",
}

export const isOpenClaim = (status: ClaimStatus) => status !== "settled" && status !== "withdrawn"

/** The last day of a claim; null while nothing has come. `received_on`: days of all receipts. */
export function claimUntil(received_on: readonly string[], claim_days: number): string | null {
  const last = [...received_on].sort().at(-1)
  return last ? addDays(last, claim_days) : null
}

/** What a claim or a settlement may name as money; `most` is what can still be given back. */
export function checkRemedy(
  { remedy, amount }: Remedy,
  { currency, most, field }: { currency: Currency; most: number; field: string },
): Problem[] {
  const isMoney = remedy === "refund" || remedy === "discount"
  if (!isMoney) return amount === null ? [] : [problem(field, "invalid_choice")]
  if (amount === null) return [problem(field, "required")]
  if (!(amount > 0) || amount > most)
    return [problem(field, "out_of_range", { min: 0, max: most, currency })]
  return checkDecimals(field, amount, currencyDecimals[currency])
}

export function checkClaim(
  { text, lines, asks }: ClaimInput,
  order: { received: readonly LineQuantity[]; currency: Currency; most: number },
): Problem[] {
  const known = order.received.map(({ rfq_item_id }) => rfq_item_id)
  const unknown = lines.flatMap(({ rfq_item_id, quantity }, index) =>
    known.includes(rfq_item_id) && quantity > 0
      ? []
      : [problem(`lines.${index}.quantity`, "invalid_choice")],
  )
  return [
    ...checkText("text", text, { max: LIMITS.message, required: true }),
    ...(lines.length === 0 ? [problem("lines", "claim_lines")] : unknown),
    ...checkRemedy(asks, { ...order, field: "amount" }),
  ]
}

/**
 * Where a move leads, or why it cannot be made. The same move again changes nothing (`again`), as after
 * a second tap.
 */
export function planClaimMove(
  from: ClaimStatus,
  { kind }: Pick<ClaimMove, "kind">,
): { to: ClaimStatus; again: boolean; problem?: never } | { problem: Problem } {
  const to = ends[kind]
  if (from === to && kind !== "propose") return { to, again: true }
  const begin = begins[kind]
  const isAllowed = canTransition("claim", from, to) && (!begin || begin === from)
  if (isAllowed) return { to, again: false }
  return { problem: problem("status", "transition_not_allowed", { thing: "claim", from, to }) }
}
