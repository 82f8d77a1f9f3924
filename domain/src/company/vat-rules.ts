import { hasLuhnDigit, hasMod1110Digit, isMod9710, remainder, weighted } from "./check-digits.js"

/** How a country writes its numbers for value added tax, after the prefix. */
export type VatRule = {
  pattern: RegExp
  /** For the sentence that shows how one looks; a valid number where there are check digits. */
  example: string
  /** Left out where no rule is public, or where numbers are in use that break it. */
  check?: (number: string) => boolean
}

const last = (number: string): number => Number(number.at(-1))
const withLuhn = (pattern: RegExp, example: string): VatRule => ({
  pattern,
  example,
  check: hasLuhnDigit,
})
const withMod1110 = (pattern: RegExp, example: string): VatRule => ({
  pattern,
  example,
  check: hasMod1110Digit,
})
/** The weighted sum's remainder by 11 is the last digit; ten counts as `ten`. */
const withMod11 = (
  pattern: RegExp,
  example: string,
  { weights, ten }: { weights: readonly number[]; ten: number | null },
): VatRule => ({
  pattern,
  example,
  check: (number) => {
    const rest = weighted(number, weights) % 11
    return (rest === 10 ? ten : rest) === last(number)
  },
})
/** The last digit brings the weighted sum to a multiple of 11; ten counts as `ten`. */
const withComplement = (
  pattern: RegExp,
  example: string,
  { weights, ten }: { weights: readonly number[]; ten: number | null },
): VatRule => ({
  pattern,
  example,
  check: (number) => {
    const digit = (11 - (weighted(number, weights) % 11)) % 11
    return (digit === 10 ? ten : digit) === last(number)
  },
})

/** Austria: "U" and eight digits, the last by sums of doubled digits and four. */
function checkAustria(number: string): boolean {
  const digits = number.slice(1)
  const sum = [...digits.slice(0, 7)].map(Number).reduce((total, digit, at) => {
    const doubled = at % 2 === 1 ? digit * 2 : digit
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 4)
  return (10 - (sum % 10)) % 10 === last(digits)
}

/** The Netherlands: nine digits by weights, or since 2020 the whole number by ISO 7064. */
function checkNetherlands(number: string): boolean {
  const sum = weighted(number, [9, 8, 7, 6, 5, 4, 3, 2])
  return sum % 11 === Number(number[8]) || isMod9710(`NL${number}`)
}

/** France: two digits before the SIREN by its remainder; keys with letters follow no public rule. */
function checkFrance(number: string): boolean {
  const key = number.slice(0, 2)
  if (!/^\d\d$/.test(key)) return true
  return Number(key) === (12 + 3 * remainder(number.slice(2), 97)) % 97
}

const DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
const CIF_LETTERS = "JABCDEFGHI"

/** Spain: people by a letter of the remainder by 23, companies by a Luhn digit or its letter. */
function checkSpain(number: string): boolean {
  const control = number.at(-1) ?? ""
  const person = number.replace(/^[XYZ]/, (letter) => String("XYZ".indexOf(letter)))
  if (/^\d{8}[A-Z]$/.test(person)) return DNI_LETTERS[Number(person.slice(0, 8)) % 23] === control
  if (/^[KLM]/.test(number)) return DNI_LETTERS[Number(number.slice(1, 8)) % 23] === control
  const digits = number.slice(1, 8)
  const digit = [..."0123456789"].find((one) => hasLuhnDigit(digits + one)) ?? ""
  if (/^[ABEH]/.test(number)) return control === digit
  const letter = CIF_LETTERS[Number(digit)]
  return /^[NPQRSW]/.test(number) ? control === letter : control === digit || control === letter
}

/** Great Britain: the weighted sum's remainder by 97, of which newer series use two others. */
function checkBritain(number: string): boolean {
  return [0, 42, 55].includes(weighted(number, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97)
}

/** Japan: the first digit of a corporate number, counted from the twelve after it. */
function checkJapan(number: string): boolean {
  const digits = [...number.slice(2)].map(Number).reverse()
  const sum = digits.reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 2), 0)
  return 9 - (sum % 9) === Number(number[1])
}

/** Australia: one less in the first digit, then a multiple of 89. */
function checkAustralia(number: string): boolean {
  const lowered = String(Number(number[0]) - 1) + number.slice(1)
  return weighted(lowered, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 === 0
}

/** Switzerland: "CHE" and nine digits, the last by weights; the tax's name in its language follows. */
function checkSwitzerland(number: string): boolean {
  const digits = number.slice(1, 10)
  const digit = (11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11
  return digit === last(digits)
}

const britain: VatRule = {
  pattern: /^(?:\d{9}|\d{12})$/,
  example: "980780684",
  check: checkBritain,
}

/** By prefix, which is the country's code except for Greece (EL) and Northern Ireland (XI). */
export const vatRules: Readonly<Record<string, VatRule>> = {
  AT: { pattern: /^U\d{8}$/, example: "U13585627", check: checkAustria },
  AU: { pattern: /^\d{11}$/, example: "83914571673", check: checkAustralia },
  BE: {
    pattern: /^[01]\d{9}$/,
    example: "0428759497",
    check: (number) => 97 - (Number(number.slice(0, 8)) % 97) === Number(number.slice(8)),
  },
  BG: { pattern: /^\d{9,10}$/, example: "175074752" },
  CH: { pattern: /^E\d{9}(?:MWST|TVA|IVA)?$/, example: "E107787577MWST", check: checkSwitzerland },
  CY: { pattern: /^\d{8}[A-Z]$/, example: "10259033P" },
  CZ: { pattern: /^\d{8,10}$/, example: "25123891" },
  DE: withMod1110(/^[1-9]\d{8}$/, "136695976"),
  DK: {
    pattern: /^[1-9]\d{7}$/,
    example: "13585628",
    check: (number) => weighted(number, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  },
  EE: {
    pattern: /^\d{9}$/,
    example: "100931558",
    check: (number) => weighted(number, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
  },
  EL: {
    pattern: /^\d{9}$/,
    example: "094259216",
    check: (number) =>
      (weighted(number, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === last(number),
  },
  ES: {
    pattern: /^(?:[A-HJ-NP-SU-WXYZ]\d{7}[0-9A-Z]|\d{8}[A-Z])$/,
    example: "J99216582",
    check: checkSpain,
  },
  FI: withComplement(/^\d{8}$/, "20774740", { weights: [7, 9, 10, 5, 8, 4, 2], ten: null }),
  FR: { pattern: /^[0-9A-HJ-NP-Z]{2}\d{9}$/, example: "40303265045", check: checkFrance },
  GB: britain,
  HR: withMod1110(/^\d{11}$/, "33392005961"),
  HU: {
    pattern: /^\d{8}$/,
    example: "12892312",
    check: (number) => weighted(number, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0,
  },
  IE: { pattern: /^\d[0-9A-Z+*]\d{5}[A-W][A-I]?$/, example: "6433435F" },
  IT: withLuhn(/^\d{11}$/, "00743110157"),
  JP: { pattern: /^T[1-9]\d{12}$/, example: "T5835678256246", check: checkJapan },
  LT: { pattern: /^(?:\d{9}|\d{12})$/, example: "119511515" },
  LU: {
    pattern: /^\d{8}$/,
    example: "15027442",
    check: (number) => Number(number.slice(0, 6)) % 89 === Number(number.slice(6)),
  },
  LV: { pattern: /^\d{11}$/, example: "40003521600" },
  MT: { pattern: /^\d{8}$/, example: "11679112" },
  NL: { pattern: /^\d{9}B\d{2}$/, example: "004495445B01", check: checkNetherlands },
  NO: {
    pattern: /^\d{9}(?:MVA)?$/,
    example: "988077917MVA",
    check: (number) => weighted(number, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  },
  PL: withMod11(/^\d{10}$/, "8567346215", { weights: [6, 5, 7, 2, 3, 4, 5, 6, 7], ten: null }),
  PT: withComplement(/^[1-9]\d{8}$/, "501964843", { weights: [9, 8, 7, 6, 5, 4, 3, 2], ten: 0 }),
  RO: { pattern: /^[1-9]\d{1,9}$/, example: "18547290" },
  SE: {
    pattern: /^\d{10}\d{2}$/,
    example: "556188840401",
    check: (number) => hasLuhnDigit(number.slice(0, 10)),
  },
  SI: withComplement(/^[1-9]\d{7}$/, "50223054", { weights: [8, 7, 6, 5, 4, 3, 2], ten: 0 }),
  SK: {
    pattern: /^[1-9]\d[2-47-9]\d{7}$/,
    example: "2022749619",
    check: (number) => remainder(number, 11) === 0,
  },
  XI: britain,
}
