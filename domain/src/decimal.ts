/**
 * Decimal arithmetic for money. A binary fraction holds neither 0.1 nor 10.005; as a count of units
 * of a power of ten every such number is exact.
 */

/** `units` ÷ 10^`scale`; `scale` counts decimals and is never below zero. */
export type Decimal = { units: bigint; scale: number }

const powerOfTen = (exponent: number) => 10n ** BigInt(exponent)

/**
 * The decimal that a number is written as: 10.005 is 10005 thousandths, whatever its binary form.
 * What is no finite number counts as zero; rules refuse it before anything is calculated.
 */
export function toDecimal(value: number): Decimal {
  const [, sign, whole = "0", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? []
  const units = BigInt(`${sign ?? ""}${whole}${fraction}`)
  const scale = fraction.length - Number(exponent)
  return scale >= 0 ? { units, scale } : { units: units * powerOfTen(-scale), scale: 0 }
}

/** The number nearest to a decimal: the same digits, as long as there are at most 15 of them. */
export function fromDecimal({ units, scale }: Decimal): number {
  // Zero has no sign here: "-0" would be written with a minus.
  return units === 0n ? 0 : Number(`${units}e-${scale}`)
}

/** Digits behind the decimal mark that a number needs: 3.450 needs two. */
export function countDecimals(value: number): number {
  return toDecimal(value).scale
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale }
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  const unitsOf = (one: Decimal) => one.units * powerOfTen(scale - one.scale)
  return { units: unitsOf(a) + unitsOf(b), scale }
}

/** Quantities have decimals: 0.1 t three times is 0.3 t. */
export function sumExactly(quantities: readonly number[]): number {
  return fromDecimal(quantities.map(toDecimal).reduce(add, toDecimal(0)))
}

/**
 * `numerator` ÷ `divisor` with `decimals` digits behind the mark, rounded once, half away from zero.
 * @throws RangeError when the divisor is zero
 */
export function divide(numerator: Decimal, divisor: Decimal, decimals: number): Decimal {
  const over = numerator.units * powerOfTen(decimals + divisor.scale)
  const under = divisor.units * powerOfTen(numerator.scale)
  const isNegative = over < 0n !== under < 0n
  const [top, bottom] = [over < 0n ? -over : over, under < 0n ? -under : under]
  const units = (2n * top + bottom) / (2n * bottom)
  return { units: isNegative ? -units : units, scale: decimals }
}

const ONE: Decimal = { units: 1n, scale: 0 }

/** Rounded once, half away from zero. */
export function roundTo(value: Decimal, decimals: number): Decimal {
  return divide(value, ONE, decimals)
}

/** Whether a number is a whole multiple of another: 0.3 of 0.1 is, which `%` denies. */
export function isMultipleOf(value: number, step: number): boolean {
  const [a, b] = [toDecimal(value), toDecimal(step)]
  if (b.units === 0n) return false
  return (a.units * powerOfTen(b.scale)) % (b.units * powerOfTen(a.scale)) === 0n
}
