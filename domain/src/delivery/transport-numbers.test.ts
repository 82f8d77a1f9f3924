import fc from "fast-check"
import { expect, test } from "vitest"
import {
  airWaybillCheckDigit,
  bareTransportNumber,
  checkTransportNumber,
  containerCheckDigit,
} from "./transport-numbers.js"

const bySea = { is_air: false }
const byAir = { is_air: true }

test.each(["CSQU 305438-3", "MSKU9070323", "csqu3054383", "TEXU 307007-9"])(
  "container %s is one that exists",
  (number) => {
    expect(checkTransportNumber("n", number, bySea)).toEqual([])
  },
)

test("a slip in a container's number is named with the digit it would have to end in", () => {
  expect(checkTransportNumber("n", "CSQU 305438-4", bySea)).toEqual([
    {
      field: "n",
      code: "container_check_digit",
      params: { digit: "3", number: "CSQU3054384" },
    },
  ])
})

test("an air waybill's last digit is its serial modulo seven, and it is asked of air freight only", () => {
  expect(checkTransportNumber("n", "126-1234 5675", byAir)).toEqual([])
  expect(checkTransportNumber("n", "126-12345676", byAir)).toMatchObject([
    { code: "awb_check_digit", params: { digit: "5" } },
  ])
  expect(checkTransportNumber("n", "126-12345676", bySea)).toEqual([])
})

test.each(["", "MEDUXQ123456", "B/L 2026-77", "JKT/SIN/0045", "CSQA3054384"])(
  "%j has no check digit to be wrong",
  (number) => {
    expect(checkTransportNumber("n", number, bySea)).toEqual([])
    expect(checkTransportNumber("n", number, byAir)).toEqual([])
  },
)

const letter = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ")
const digit = fc.integer({ min: 0, max: 9 })

test("of every container's ten last digits exactly one is taken", () => {
  fc.assert(
    fc.property(
      fc.tuple(letter, letter, letter, fc.constantFrom(..."UJZ")),
      fc.tuple(digit, digit, digit, digit, digit, digit),
      (owner, serial) => {
        const start = [...owner, ...serial].join("")
        const taken = [...Array(10).keys()].filter(
          (last) => checkTransportNumber("n", `${start}${last}`, bySea).length === 0,
        )
        expect(taken).toEqual([containerCheckDigit(start)])
      },
    ),
  )
})

test("two neighbouring digits of an air waybill that change places are found, unless they are alike", () => {
  fc.assert(
    fc.property(fc.array(digit, { minLength: 7, maxLength: 7 }), fc.nat(5), (serial, at) => {
      const of = (digits: number[]) => {
        const start = `126${digits.join("")}`
        return `${start}${airWaybillCheckDigit(start)}`
      }
      const swapped = [...serial]
      ;[swapped[at], swapped[at + 1]] = [serial[at + 1]!, serial[at]!]
      // A difference of seven is the one that modulo seven cannot see.
      fc.pre(Math.abs(serial[at]! - serial[at + 1]!) % 7 !== 0)
      const wrong = of(serial).slice(0, 3) + swapped.join("") + of(serial).slice(-1)
      expect(checkTransportNumber("n", wrong, byAir)).toHaveLength(1)
    }),
  )
})

test("what people put between the parts of a number is no part of it", () => {
  expect(bareTransportNumber(" csqu 305.438-3 ")).toBe("CSQU3054383")
})
