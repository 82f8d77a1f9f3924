import { expect, test } from "vitest"
import { readPause, writePause } from "./read-pause.ts"

const read = (end: string, until: string) => {
  const { pause, problems } = readPause({ end, until })
  return problems.length > 0 ? problems.map(({ field, code }) => `${field} ${code}`) : pause
}

test("a pause without an end is chosen, and never what half a date comes to", () => {
  expect(read("day", "2027-03-01")).toEqual({ until: "2027-03-01" })
  expect(read("open", "")).toEqual({ until: null })
  expect(read("day", "")).toEqual(["until required"])
  expect(read("open", "2027-03-01")).toEqual(["end invalid_choice"])
  expect(read("", "")).toEqual(["end invalid_choice"])
})

test("what a pause is reads back from what its form shows", () => {
  for (const until of ["2027-03-01", null])
    expect(readPause(writePause({ until }))).toEqual({ pause: { until }, problems: [] })
  expect(writePause(null)).toEqual({ end: "day", until: "" })
})
