import { expect, test } from "vitest"
import type { ReadCell } from "./cells.js"
import { isRounded, readBusinessRow } from "./business-row.js"

const read = (cells: Record<string, ReadCell>) =>
  readBusinessRow(new Map(Object.entries(cells)), {
    ...{ mark: ",", today: "2026-11-10" },
    words: { owner_gender: new Map([["p", "female"]]) },
  })
const faults = (cells: Record<string, ReadCell>) =>
  read({ name: "Emping Sari", ...cells }).problems.map(({ field, code }) => `${field} ${code}`)

test("a business needs a name; what else a list says is stored in one form", () => {
  expect(read({}).problems).toEqual([{ field: "name", code: "required" }])
  const { entry, problems } = read({
    ...{ name: " Emping Sari ", nib: "NIB 1203 0001 23456", owner_gender: "P" },
    ...{ owner_birth_year: 1984, consent_on: { day: "2026-11-02" }, legal_form: "CV" },
  })
  expect(problems).toEqual([])
  expect(entry).toMatchObject({
    ...{ name: "Emping Sari", nib: "1203000123456", owner_gender: "female" },
    ...{ owner_birth_year: 1984, consent_on: "2026-11-02", legal_form: "cv", village: null },
  })
})

test("a number that Excel has rounded is named as such, not as a wrong number", () => {
  for (const nib of ["1.203E+12", "1,2E+12", "1.23e12"])
    expect(faults({ nib })).toEqual(["nib number_rounded"])
  // Whole in the file, whatever the cell shows.
  expect(faults({ nib: 1203000123456 })).toEqual([])
  expect(faults({ npwp: 3671012345678900 })).toEqual(["npwp number_rounded"])
  expect(isRounded("1203000123456")).toBe(false)
})

test("formulas, years of children, unknown days and choices are faults of their cells", () => {
  expect(faults({ village: { refused: "cell_formula", shown: "=HYPERLINK()" } })).toEqual([
    "village cell_formula",
  ])
  expect(faults({ owner_birth_year: 2024 })).toEqual(["owner_birth_year out_of_range"])
  expect(faults({ consent_on: "kemarin" })).toEqual(["consent_on invalid_date"])
  expect(faults({ owner_gender: "X" })).toEqual(["owner_gender invalid_choice"])
  expect(faults({ nib: "123" })).toEqual(["nib nib_format"])
})

test("a day of consent is a day that there is, and not in the future", () => {
  for (const consent_on of ["2026-13-05", "31/02/2026", "2026-11-11"])
    expect(faults({ consent_on }), consent_on).toEqual(["consent_on invalid_date"])
  expect(faults({ consent_on: "2026-11-10" })).toEqual([])
})
