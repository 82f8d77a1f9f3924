import { add, fromDecimal, isMultipleOf, multiply, toDecimal } from "./decimal.js"
import { checkDecimals, QUANTITY_DECIMALS, UNIT_PRICE_DECIMALS } from "./money.js"
import { problem, type Problem } from "./problems.js"

/** `min`, `max` in the listing's unit, both inclusive, `max: null` = and above; `usd` per unit. */
export type PriceTier = { min: number; max: number | null; usd: number }

const MAX_USD = 1_000_000

/** Digits that a tier cannot keep; asked for drafts too, which may still have gaps. */
export function checkTierDecimals(tiers: PriceTier[]): Problem[] {
  return tiers.flatMap(({ min, usd }, index) => [
    ...checkDecimals(`tiers.${index}.min`, min, QUANTITY_DECIMALS),
    ...checkDecimals(`tiers.${index}.usd`, usd, UNIT_PRICE_DECIMALS),
  ])
}

/** Where a tier ends when the next begins: tiers are bounded by whole units. */
export function tierEnd(nextMin: number): number {
  return fromDecimal(add(toDecimal(nextMin), toDecimal(-1)))
}

/** Tiers start at the MOQ, follow each other without gap or overlap, and fall. */
export function checkTiers(tiers: PriceTier[], moq: number): Problem[] {
  if (tiers.length === 0) return [problem("tiers", "required")]
  const problems: Problem[] = []
  tiers.forEach((tier, index) => {
    const field = `tiers.${index}`
    const previous = tiers[index - 1]
    if (!(tier.usd > 0) || tier.usd > MAX_USD)
      problems.push(problem(`${field}.usd`, "out_of_range", { min: 0.0001, max: MAX_USD }))
    if (!previous && tier.min !== moq)
      problems.push(problem(`${field}.min`, "tiers_start_at_moq", { moq }))
    if (previous && previous.max !== tierEnd(tier.min))
      problems.push(problem(`${field}.min`, "tiers_gap", { expected: (previous.max ?? 0) + 1 }))
    if (previous && tier.usd >= previous.usd)
      problems.push(problem(`${field}.usd`, "tiers_not_falling", { previous: previous.usd }))
    if (tier.max !== null && tier.max < tier.min)
      problems.push(problem(`${field}.max`, "out_of_range", { min: tier.min }))
  })
  if (tiers.at(-1)?.max != null)
    problems.push(problem(`tiers.${tiers.length - 1}.max`, "tiers_gap"))
  return problems
}

/** The tier a quantity falls into; below the first one, the first. */
export function tierFor(tiers: PriceTier[], quantity: number): PriceTier | undefined {
  return tiers.findLast((tier) => quantity >= tier.min) ?? tiers[0]
}

export function checkQuantity(
  field: string,
  quantity: number,
  { moq, order_multiple }: { moq: number; order_multiple: number },
): Problem[] {
  if (!Number.isFinite(quantity)) return [problem(field, "not_a_number")]
  if (quantity > 10_000_000) return [problem(field, "out_of_range", { max: 10_000_000 })]
  if (quantity < moq) return [problem(field, "below_moq", { moq, quantity })]
  if (isMultipleOf(quantity, order_multiple))
    return checkDecimals(field, quantity, QUANTITY_DECIMALS)
  const below = timesOf(Math.floor(quantity / order_multiple), order_multiple)
  return [
    problem(field, "off_multiple", {
      multiple: order_multiple,
      below: Math.max(below, moq),
      above: timesOf(Math.floor(quantity / order_multiple) + 1, order_multiple),
    }),
  ]
}

const timesOf = (count: number, step: number) =>
  fromDecimal(multiply(toDecimal(count), toDecimal(step)))
