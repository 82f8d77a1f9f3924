import { expect, test } from "vitest"
import { readFiles, writeRows } from "#app/lib/kept/form-values.ts"
import {
  applyOpenIntent,
  readGoods,
  readOpenIntent,
  toOpenRfqInput,
  translateGoods,
} from "./open-form.ts"

const sugar = { title: "Palmzucker", unit: "kg", quantity: "1.200,5", target_price: "2,95" }

test("what is typed is read in the reader's language, with gaps closed", () => {
  const values = {
    ...writeRows({}, "goods", [{ unit: "kg" }, { ...sugar, "tier_quantities.2": "2.400" }]),
    category: "food/sugar",
    answers_max: "10",
    hides_company: "on",
  }
  const input = toOpenRfqInput(values, "de")
  expect(input.goods).toEqual([
    {
      ...{ title: "Palmzucker", unit: "kg", quantity: 1200.5, target_price: 2.95, note: null },
      tier_quantities: [2400],
    },
  ])
  expect(input).toMatchObject({ category: "food/sugar", answers_max: 10, hides_company: true })
})

test("there is always a line to write in; another one comes and goes by its buttons", () => {
  const titles = (values: Record<string, string>) =>
    Object.entries(values).flatMap(([name, value]) => (name.endsWith(".title") ? [value] : []))
  const empty = applyOpenIntent({}, { kind: "update" })
  expect(titles(empty)).toEqual([""])
  const one = writeRows({}, "goods", [sugar])
  const two = applyOpenIntent(one, readOpenIntent("add"))
  expect(titles(two)).toEqual(["Palmzucker", ""])
  const filled = { ...two, "goods.1.title": "Kopi" }
  expect(titles(applyOpenIntent(filled, readOpenIntent("remove:0")))).toEqual(["Kopi"])
})

test("files stay with the form until one is taken out", () => {
  const files = [
    { id: "a", name: "a.pdf" },
    { id: "b", name: "b.png" },
  ]
  const values = writeRows({}, "files", files)
  expect(readFiles(applyOpenIntent(values, { kind: "add" }))).toEqual(files)
  expect(readFiles(applyOpenIntent(values, readOpenIntent("remove_file:a")))).toEqual([files[1]])
})

test("numbers follow the language, and what is none stays as it was typed", () => {
  const values = writeRows({}, "goods", [{ ...sugar, "tier_quantities.0": "viel" }])
  const [row] = readGoods(translateGoods(values, "de", "en"))
  expect(row).toMatchObject({ quantity: "1200.5", "tier_quantities.0": "viel" })
})
