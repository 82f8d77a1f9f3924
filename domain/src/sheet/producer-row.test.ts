import { expect, test } from "vitest"
import type { ReadCell } from "./cells.js"
import { namesBusinesses, producerColumns } from "./producer-columns.js"
import { readProducerRow } from "./producer-row.js"

const words = { province: new Map([["jawabarat", "ID-JB"]]) }
const read = (cells: Record<string, ReadCell>) =>
  readProducerRow(new Map(Object.entries(cells)), { mark: ",", words })
const example = Object.fromEntries(
  producerColumns.map(({ key, example: cell }): [string, ReadCell] => [key, cell]),
)

test("the example of the template is a business without a fault", () => {
  const { profile, problems } = read(example)
  expect(problems).toEqual([])
  expect(profile).toMatchObject({ legal_form: "kub", province: "ID-KU", people_count: 12 })
  expect(profile.story.id).toContain("rotan")
  expect(profile.story.en).toBe("")
})

test("numbers of documents, addresses and words are read as they stand in files", () => {
  const { profile, problems } = read({
    ...example,
    nib: 1203000123456,
    province: "Jawa Barat",
    contact_email: " Dewi@Example.com ",
    people_count: "1.200",
    name: "'=KUB",
  })
  expect(problems).toEqual([])
  expect(profile).toMatchObject({
    ...{ nib: "1203000123456", province: "ID-JB", contact_email: "dewi@example.com" },
    ...{ people_count: 1200, name: "=KUB" },
  })
})

test("each fault is told at its column, and what is not needed may be empty", () => {
  const codes = (change: Record<string, ReadCell>) =>
    read({ ...example, ...change }).problems.map(({ field, code }) => `${field}: ${code}`)
  for (const { key, is_needed } of producerColumns)
    expect(codes({ [key]: null })).toEqual(is_needed ? [`${key}: required`] : [])
  expect(codes({ legal_form: "GmbH" })).toEqual(["legal_form: invalid_choice"])
  expect(codes({ people_count: "many" })).toEqual(["people_count: not_a_number"])
  expect(codes({ people_count: 1.5 })).toEqual(["people_count: too_many_decimals"])
  expect(codes({ name: { refused: "cell_formula", shown: "=A1" } })).toEqual(["name: cell_formula"])
})

test("a file has to say which business and whom to invite", () => {
  expect(namesBusinesses(["nib", null, "contact_email"])).toBe(true)
  expect(namesBusinesses(["nib", "name"])).toBe(false)
})
