import { isDay } from "../days.js"
import { LIMITS } from "../listing-rules.js"
import { checkDecimals, currencyDecimals, sumLines, type Currency } from "../money.js"
import { isWebAddress } from "../order-rules.js"
import { problem, type Problem } from "../problems.js"
import { canTransition, type SampleStatus } from "../statuses.js"
import { checkText } from "../text-rules.js"

export type SampleSide = "buyer" | "producer" | "payment"

/** What each side does to a sample; `paid` follows from the money of its order, which nobody says alone. */
export const sampleMoves = {
  price: { by: "producer", to: "priced" },
  free: { by: "producer", to: "preparing" },
  decline: { by: "producer", to: "declined" },
  accept: { by: "buyer", to: "accepted" },
  paid: { by: "payment", to: "preparing" },
  send: { by: "producer", to: "sent" },
  receive: { by: "buyer", to: "received" },
  approve: { by: "buyer", to: "approved" },
  disapprove: { by: "buyer", to: "not_approved" },
  cancel: { by: "buyer", to: "cancelled" },
} as const satisfies Record<string, { by: SampleSide; to: SampleStatus }>
export type SampleMove = keyof typeof sampleMoves

/** A "no" is never the first thing to press. */
export const isRefusal = (move: SampleMove): boolean =>
  move === "decline" || move === "cancel" || move === "disapprove"
/** Whoever says no to what the other side has done says why. */
export const needsReason = (move: SampleMove): boolean => isRefusal(move) && move !== "cancel"

/**
 * Where a move may begin when its status alone allows more: only what was asked is sent free, only what
 * was accepted is paid, and once it is paid or on its way nobody cancels alone.
 */
const begins: Partial<Record<SampleMove, readonly SampleStatus[]>> = {
  free: ["asked"],
  paid: ["accepted"],
  cancel: ["asked", "priced", "accepted"],
}

/** Where a move leads, or why it cannot be made; the same move again changes nothing. */
export function planSampleMove(
  from: SampleStatus,
  move: SampleMove,
): { to: SampleStatus; again: boolean; problem?: never } | { problem: Problem } {
  const { to } = sampleMoves[move]
  if (from === to) return { to, again: true }
  const begin = begins[move]
  if (canTransition("sample", from, to) && (!begin || begin.includes(from)))
    return { to, again: false }
  return { problem: problem("status", "transition_not_allowed", { thing: "sample", from, to }) }
}

/** What each side can do to a sample as it stands. */
export function nextSampleMoves(from: SampleStatus, by: SampleSide): SampleMove[] {
  return (Object.keys(sampleMoves) as SampleMove[]).filter((move) => {
    const plan = planSampleMove(from, move)
    return sampleMoves[move].by === by && !plan.problem && !plan.again
  })
}

/** Statuses in which a side has to do something before the sample goes on. */
export const waitsFor = (by: Exclude<SampleSide, "payment">): readonly SampleStatus[] =>
  by === "producer" ? ["asked", "preparing"] : ["priced", "accepted", "sent", "received"]

export const SAMPLE_GOODS_MAX = 20
const PRICE_MAX = 1_000_000
const DISPATCH_DAYS_MAX = 365

/** What a producer asks for samples: a price for each of the goods, in their order, and the courier's. */
export type SamplePrice = {
  prices: number[]
  courier_cost: number
  courier: string
  /** Days from the payment until it is handed to the courier. */
  dispatch_days: number
}

/** What a buyer pays for samples, exact in their currency. */
export function sampleTotal(
  { prices, courier_cost }: Pick<SamplePrice, "prices" | "courier_cost">,
  currency: Currency,
): number {
  return sumLines([...prices, courier_cost], currency)
}

/** `count`: how many goods were asked for. Nothing to pay at all is not a price: it is sent free. */
export function checkSamplePrice(
  price: SamplePrice,
  { currency, count }: { currency: Currency; count: number },
): Problem[] {
  const { prices, courier_cost, courier, dispatch_days } = price
  const amounts: [string, number][] = [
    ...Array.from({ length: count }, (_, index): [string, number] => [
      `prices.${index}`,
      prices[index] ?? Number.NaN,
    ]),
    ["courier_cost", courier_cost],
  ]
  const problems = [
    ...amounts.flatMap(([field, amount]) => checkAmount(field, amount, currency)),
    ...checkText("courier", courier, { max: LIMITS.name, required: true }),
    ...checkDispatchDays(dispatch_days),
  ]
  if (problems.length > 0) return problems
  if (prices.length > count) return [problem(`prices.${count}`, "too_many", { max: count })]
  return sampleTotal(price, currency) > 0 ? [] : [problem("prices.0", "sample_costs_nothing")]
}

function checkAmount(field: string, amount: number, currency: Currency): Problem[] {
  if (!Number.isFinite(amount)) return [problem(field, "not_a_number")]
  if (amount < 0 || amount > PRICE_MAX)
    return [problem(field, "out_of_range", { min: 0, max: PRICE_MAX })]
  return checkDecimals(field, amount, currencyDecimals[currency])
}

export function checkDispatchDays(days: number): Problem[] {
  return Number.isInteger(days) && days >= 0 && days <= DISPATCH_DAYS_MAX
    ? []
    : [problem("dispatch_days", "out_of_range", { min: 0, max: DISPATCH_DAYS_MAX })]
}

/** How a sample travels; a courier's number is the courier's own. */
export type SampleDispatch = {
  courier: string
  dispatched_on: string
  tracking_number: string | null
  tracking_url: string | null
}

export function checkDispatch(input: SampleDispatch): Problem[] {
  const { courier, dispatched_on, tracking_number, tracking_url } = input
  return [
    ...checkText("courier", courier, { max: LIMITS.name, required: true }),
    ...(isDay(dispatched_on) ? [] : [problem("dispatched_on", "invalid_date")]),
    ...checkText("tracking_number", tracking_number, { max: LIMITS.name }),
    ...(tracking_url !== null && !isWebAddress(tracking_url)
      ? [problem("tracking_url", "web_address")]
      : []),
  ]
}
