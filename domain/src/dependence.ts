import { add, divide, fromDecimal, multiply, toDecimal, type Decimal } from "./decimal.js"

/** What a region's trade consists of: a value for each HS heading, or for each sector of a statistic. */
export type ValuedPart = { key: string; value: number }
export type Share = ValuedPart & {
  /** Of all parts together, 0 to 100, two decimals. */
  percent: number
}

/** Tin and what is made of it: chapter 80 of the Harmonized System, unwrought tin is 8001. */
export const TIN_CHAPTER = "80"
export const isTin = (code: string): boolean => code.startsWith(TIN_CHAPTER)

/** Sum of squared shares in percent; one part alone makes 10,000. */
const HHI_MAX = 10_000
const PERCENT_DIGITS = 2

const sumOf = (values: readonly Decimal[]) => values.reduce(add, toDecimal(0))

/** What corrections of an earlier period bring to zero or below has no share. */
const withValue = (parts: readonly ValuedPart[]) => parts.filter(({ value }) => value > 0)

/** Each part's share, the largest first. */
export function sharesOf(parts: readonly ValuedPart[]): Share[] {
  const counted = withValue(parts)
  const whole = sumOf(counted.map(({ value }) => toDecimal(value)))
  return counted
    .map(({ key, value }) => ({ key, value, percent: percentOf(toDecimal(value), whole) }))
    .sort((one, other) => other.value - one.value || (one.key < other.key ? -1 : 1))
}

const percentOf = (part: Decimal, whole: Decimal) =>
  fromDecimal(divide(multiply(part, toDecimal(100)), whole, PERCENT_DIGITS))

/**
 * Herfindahl–Hirschman index, 0 to 10,000, rounded once from the values themselves and not from rounded shares; null
 * where there is nothing to share.
 */
export function concentrationOf(parts: readonly ValuedPart[]): number | null {
  const values = withValue(parts).map(({ value }) => toDecimal(value))
  if (values.length === 0) return null
  const whole = sumOf(values)
  const squares = multiply(sumOf(values.map((one) => multiply(one, one))), toDecimal(HHI_MAX))
  return fromDecimal(divide(squares, multiply(whole, whole), 0))
}

/** How much of the value is tin, in percent; null where there is nothing to share. */
export function tinShareOf(parts: readonly ValuedPart[]): number | null {
  const counted = withValue(parts)
  if (counted.length === 0) return null
  const valueOf = (some: ValuedPart[]) => sumOf(some.map(({ value }) => toDecimal(value)))
  return percentOf(valueOf(counted.filter(({ key }) => isTin(key))), valueOf(counted))
}

export type Fall = {
  /** What is left of the whole value. */
  value: number
  /** How much the whole value falls, in percent; not negative. */
  lost_percent: number
  concentration: number | null
  tin_percent: number | null
}

/** What becomes of a region's trade when its tin falls by `percent` and nothing else changes; null without trade. */
export function ifTinFalls(parts: readonly ValuedPart[], percent: number): Fall | null {
  const counted = withValue(parts)
  if (counted.length === 0) return null
  const after = counted.map(({ key, value }) => ({
    key,
    value: isTin(key) ? fallen(value, percent) : value,
  }))
  const [before, left] = [counted, after].map((some) =>
    sumOf(some.map(({ value }) => toDecimal(value))),
  ) as [Decimal, Decimal]
  const lost = add(before, multiply(left, toDecimal(-1)))
  return {
    ...{ value: fromDecimal(left), lost_percent: percentOf(lost, before) },
    ...{ concentration: concentrationOf(after), tin_percent: tinShareOf(after) },
  }
}

const fallen = (value: number, percent: number) =>
  fromDecimal(divide(multiply(toDecimal(value), toDecimal(100 - percent)), toDecimal(100), 4))
