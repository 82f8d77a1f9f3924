import { expect, test } from "vitest"
import { type Enrolled, matchAttendance } from "./match-attendance"

const day = "2026-03-02"
const one = (
  enrolment_id: string,
  name_key: string,
  changed: Partial<Enrolled> = {},
): Enrolled => ({
  ...{ enrolment_id, name_key, nib: null, status: "enrolled", enrolled_on: "2026-02-02" },
  ...changed,
})
const people = [
  one("a", "kopisari", { nib: "9120001234567" }),
  one("b", "gulaaren"),
  one("c", "tenun"),
  one("d", "tenun"),
  one("e", "madu", { status: "dropped" }),
  one("f", "lada", { enrolled_on: "2026-03-03" }),
]
const match = (rows: [nib: string | number | null, name: string | null][]) =>
  matchAttendance(
    rows.map(([nib, name], index) => ({ number: index + 2, nib, name })),
    people,
    day,
  )

test("a NIB or a name finds whoever is in the programme, each once", () => {
  expect(
    match([
      ["9120001234567", null],
      [9120001234567, "Anything"],
      [null, "CV. Gula-Aren"],
      [null, null],
      [null, "kopi sari"],
    ]),
  ).toEqual({ enrolment_ids: ["a", "b"], faults: [] })
})

test("rows that are nobody's presence are told with their number and why", () => {
  const { enrolment_ids, faults } = match([
    ["9120007654321", "Kopi Sari"],
    [null, "Tenun"],
    [null, "Madu"],
    [null, "Lada"],
    [null, "Batik"],
    ["9.12E+12", "Kopi Sari"],
    [null, "Gula Aren"],
  ])
  expect(enrolment_ids).toEqual(["b"])
  expect(faults.map(({ row, why }) => [row, why])).toEqual([
    [2, "not_found"],
    [3, "several"],
    [4, "not_in"],
    [5, "not_in"],
    [6, "not_found"],
    [7, "number_rounded"],
  ])
  expect(faults[0]?.value).toBe("Kopi Sari, 9120007654321")
})

test("a name counts beside a NIB only where the register knows none, and a formula is read by nobody", () => {
  expect(match([["9120007654321", "Gula Aren"]]).enrolment_ids).toEqual(["b"])
  const refused = { refused: "cell_formula" as const, shown: "=1+1" }
  expect(
    matchAttendance([{ number: 9, nib: refused, name: "Gula Aren" }], people, day).faults,
  ).toEqual([{ row: 9, value: "Gula Aren, =1+1", why: "unreadable" }])
})
