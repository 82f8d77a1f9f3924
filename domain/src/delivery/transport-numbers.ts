import { problem, type Problem } from "../problems.js"

/** What stands for each letter in the check digit of a container: multiples of 11 are left out. */
const letterValues = Object.fromEntries(
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter, index) => {
    const value = 10 + index
    return [letter, value + Math.floor((value - 1) / 10)]
  }),
)

/** A number as it stands on its papers, without what people put between its parts. */
export function bareTransportNumber(typed: string): string {
  return typed.toUpperCase().replace(/[\s./-]/g, "")
}

/** Owner, category U, J or Z, six digits and a check digit. Source: ISO 6346. */
export function isContainerNumber(bare: string): boolean {
  return /^[A-Z]{3}[UJZ]\d{7}$/.test(bare)
}

/** The check digit of a container's first ten characters (ISO 6346, annex A). */
export function containerCheckDigit(bare: string): number {
  const sum = [...bare.slice(0, 10)].reduce(
    (total, character, index) =>
      total + (letterValues[character] ?? Number(character)) * 2 ** index,
    0,
  )
  return (sum % 11) % 10
}

/** Three digits of the airline and eight of the waybill. Source: IATA Resolution 600a. */
export function isAirWaybillNumber(bare: string): boolean {
  return /^\d{11}$/.test(bare)
}

/** The last digit of an air waybill: its serial number's seven digits modulo 7. */
export function airWaybillCheckDigit(bare: string): number {
  return Number(bare.slice(3, 10)) % 7
}

/**
 * What is wrong with the number under which goods travel. A container's and an air waybill's carry a
 * check digit, which finds nearly every slip of the hand; a bill of lading's has no form of its own.
 */
export function checkTransportNumber(
  field: string,
  typed: string,
  { is_air }: { is_air: boolean },
): Problem[] {
  const bare = bareTransportNumber(typed)
  if (isContainerNumber(bare))
    return differs(field, bare, {
      code: "container_check_digit",
      expected: containerCheckDigit(bare),
    })
  if (is_air && isAirWaybillNumber(bare))
    return differs(field, bare, { code: "awb_check_digit", expected: airWaybillCheckDigit(bare) })
  return []
}

function differs(
  field: string,
  bare: string,
  { code, expected }: { code: "container_check_digit" | "awb_check_digit"; expected: number },
): Problem[] {
  return Number(bare.at(-1)) === expected
    ? []
    : [problem(field, code, { digit: String(expected), number: bare })]
}
