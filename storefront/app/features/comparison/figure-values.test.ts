import { noFigures } from "@serumpun/domain/cost-figures"
import { expect, test } from "vitest"
import { checkFigureValues, readFigures, writeFigures } from "./figure-values.ts"

const codes = ["090411", "170290"]
const known = { ...noFigures("EUR"), duties: [{ hs_code: "460212", percent: 3 }] }

test("figures are read in the language of the page and written back the same", () => {
  const typed = {
    currency: "EUR",
    freight_basis: "kg",
    freight: "1.250,5",
    insurance_percent: "0,125",
    duty_170290: "10",
  }
  const figures = readFigures(typed, known, { codes, locale: "de" })
  expect(figures).toMatchObject({ freight: 1250.5, insurance_percent: 0.125, delivery: null })
  expect(figures.duties).toEqual([
    { hs_code: "170290", percent: 10 },
    { hs_code: "460212", percent: 3 },
  ])
  expect(checkFigureValues(figures)).toEqual([])
  const again = readFigures(writeFigures(figures, "de"), known, { codes, locale: "de" })
  expect(again).toEqual(figures)
})

test("an empty field is unknown, not zero", () => {
  const values = { currency: "EUR", freight_basis: "sum", freight: " ", clearance: "0" }
  expect(readFigures(values, known, { codes, locale: "en" })).toMatchObject({
    freight: null,
    clearance: 0,
  })
})

test.each([
  [{ freight: "lots" }, "freight", "not_a_number"],
  [{ delivery: "-5" }, "delivery", "out_of_range"],
  [{ duty_090411: "2000" }, "duty_090411", "out_of_range"],
  [{ loading: "1.005" }, "loading", "too_many_decimals"],
  [{ currency: "XXX" }, "currency", "invalid_choice"],
])("what cannot be is named at its control: %o", (typed, field, code) => {
  const values = { currency: "EUR", freight_basis: "sum", ...typed }
  const problems = checkFigureValues(readFigures(values, known, { codes, locale: "en" }))
  expect(problems).toMatchObject([{ field, code }])
})
