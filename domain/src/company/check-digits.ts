/** Check digits as tax offices publish them. Every `digits` holds only digits. */

const valuesOf = (digits: string): number[] => [...digits].map(Number)

/** Σ digit × weight, from the first digit on; digits beyond the weights do not count. */
export function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at] ?? 0), 0)
}

/** Whether the last digit is the Luhn digit of those before it (ISO/IEC 7812). */
export function hasLuhnDigit(digits: string): boolean {
  const sum = valuesOf(digits)
    .reverse()
    .reduce((total, digit, at) => {
      const doubled = at % 2 === 1 ? digit * 2 : digit
      return total + (doubled > 9 ? doubled - 9 : doubled)
    }, 0)
  return sum % 10 === 0
}

/** ISO 7064, mod 11,10: the last digit is the check digit. */
export function hasMod1110Digit(digits: string): boolean {
  const product = valuesOf(digits.slice(0, -1)).reduce((before, digit) => {
    const sum = (digit + before) % 10 || 10
    return (sum * 2) % 11
  }, 10)
  return (11 - product) % 10 === Number(digits.at(-1))
}

/** The remainder of a whole number of any length. */
export function remainder(digits: string, divisor: number): number {
  return valuesOf(digits).reduce((rest, digit) => (rest * 10 + digit) % divisor, 0)
}

/** ISO 7064, mod 97,10: letters count as 10 to 35. */
export function isMod9710(text: string): boolean {
  const digits = [...text].map((sign) => Number.parseInt(sign, 36)).join("")
  return remainder(digits, 97) === 1
}
