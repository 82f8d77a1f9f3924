import { expect, test } from "vitest"
import { completePlurals } from "./i18n.ts"

test("a missing plural form is the common one, a given one stays", () => {
  expect(completePlurals("ar", { a: { kg_other: "kg", kg_two: "2 kg", name: "x" } })).toEqual({
    a: {
      kg_zero: "kg",
      kg_one: "kg",
      kg_two: "2 kg",
      kg_few: "kg",
      kg_many: "kg",
      kg_other: "kg",
      name: "x",
    },
  })
})
