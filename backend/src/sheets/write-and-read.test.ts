import { locales } from "@serumpun/domain/locales"
import { takeGuardOff } from "@serumpun/domain/sheet/cells"
import { matchHeadings } from "@serumpun/domain/sheet/headings"
import { producerColumns } from "@serumpun/domain/sheet/producer-columns"
import { readProducerRow } from "@serumpun/domain/sheet/producer-row"
import { guardedRow, type SheetCell } from "@serumpun/domain/sheet/table"
import { type NamedSheet, writeXlsx, xlsxBytes } from "@serumpun/domain/sheet/xlsx"
import { expect, test } from "vitest"
import { producerExample, producerWorkbook } from "../readers/producer-sheet"
import { knownProducerHeadings, producerWords } from "../workflows/producer-import/known-words"
import { readSheetFile } from "./read-sheet"
import { readXml } from "./xml-events"
import { openZip } from "./zip-parts"

const written = async (...sheets: NamedSheet[]) => Buffer.from(await xlsxBytes(sheets))

/** Start and end tags of a part with their attributes, by a reader of XML that checks it. */
async function elements(file: Buffer, part: string) {
  const stream = await (await openZip("x.xlsx", file)).open(part)
  if (!stream) throw new Error(`There is no ${part}`)
  const found: { name: string; attributes: Record<string, string>; text: string }[] = []
  await readXml(stream, {
    open: (name, attributes) => found.push({ name, attributes: { ...attributes }, text: "" }),
    text(text) {
      const last = found.at(-1)
      if (last) last.text += text
    },
  })
  return found
}

test("texts of every script, numbers and days are read as they were written, and nothing is a formula", async () => {
  const rows: SheetCell[][] = [
    ["Gula aren", -3.45, { day: "2026-11-27" }],
    ["=1+1", 0, { day: "1999-12-31" }],
    ["田中さんの籠 🧺", 1e-7, null],
    ["سلة من الروطان", 12_345_678.9, { day: "2000-02-29" }],
    ['a<b & "c"\nsecond line  ', 5, null],
    ["_x0041_ stays, \u0007 too", 1, null],
    ["ꦧꦱꦗꦮ ก้วย Ω", 2, null],
  ]
  const file = await written({ name: "Barang/2026 & [lama]", columns: ["A", "B", "C"], rows })
  const { kind, headings, rows: read } = await readSheetFile("x.xlsx", file)
  expect({ kind, headings }).toEqual({ kind: "xlsx", headings: ["A", "B", "C"] })
  const filled = (cells: unknown[]) => [0, 1, 2].map((at) => cells[at] ?? null)
  expect(read.map(({ cells }) => filled(cells))).toEqual(rows)
  const cells = await elements(file, "xl/worksheets/sheet1.xml")
  expect(cells.filter(({ name }) => name === "f")).toEqual([])
})

test("what a text is kept from by an apostrophe comes back without it", async () => {
  const texts = ["=HYPERLINK(1)", "@cmd", "+62", "-5", "\t=1", "'=1"]
  const file = await written({
    name: "A",
    columns: ["A"],
    rows: texts.map((text) => guardedRow([text])),
  })
  const { rows } = await readSheetFile("x.xlsx", file)
  expect(rows.map(({ cells }) => takeGuardOff(String(cells[0])))).toEqual(texts)
})

test("a column's words are offered as a list that stands in the file's hidden sheet", async () => {
  const choices = producerColumns.find(({ key }) => key === "province")!.choices!
  const file = await written({
    ...{ name: "A", columns: ["NIB", "Provinsi", "Ya"], rows: [] },
    traits: [{ is_text: true }, { choices }, { choices: ["yes", "no"] }],
  })
  const found = await elements(file, "xl/worksheets/sheet1.xml")
  expect(
    found.flatMap(({ name, attributes }) => (name === "dataValidation" ? [attributes.sqref] : [])),
  ).toEqual(["B2:B10001", "C2:C10001"])
  expect(found.flatMap(({ name, text }) => (name === "formula1" ? [text] : []))).toEqual([
    `lists!$A$1:$A$${choices.length}`,
    `lists!$A$${choices.length + 1}:$A$${choices.length + 2}`,
  ])
  const listed = await elements(file, "xl/worksheets/sheet2.xml")
  expect(listed.flatMap(({ name, text }) => (name === "t" ? [text] : []))).toEqual([
    ...choices,
    "yes",
    "no",
  ])
  const sheets = (await elements(file, "xl/workbook.xml")).filter(({ name }) => name === "sheet")
  expect(sheets.map(({ attributes }) => attributes.state)).toEqual([undefined, "hidden"])
})

test.each(locales)(
  "the template of businesses in %s, filled in, gives the same rows",
  async (locale) => {
    const { headings, rows } = await readSheetFile(
      "x.xlsx",
      await written(...producerWorkbook(locale, [producerExample, producerExample])),
    )
    const keys = matchHeadings(headings, knownProducerHeadings)
    expect(keys).toEqual(producerColumns.map(({ key }) => key))
    for (const { cells } of rows) {
      expect(producerColumns.map((_, at) => cells[at] ?? null)).toEqual(producerExample)
      const byKey = new Map(keys.map((key, at) => [key ?? "", cells[at] ?? null]))
      const { profile, problems } = readProducerRow(byKey, { mark: ".", words: producerWords })
      expect(problems).toEqual([])
      expect(profile).toMatchObject({
        name: "KUB Rotan Kayan",
        nib: "1203000123456",
        people_count: 12,
      })
    }
  },
)

test("a file of many rows is written piece by piece while its rows are made", async () => {
  let made = 0
  function* rows() {
    for (; made < 50_000; made += 1) yield [`Barang ${made} ${Math.sin(made)}`, made]
  }
  const pieces = writeXlsx([{ name: "A", columns: ["A", "B"], rows: rows() }])
  let madeAtHalf = 0
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > 100_000 && madeAtHalf === 0) madeAtHalf = made
  }
  expect(madeAtHalf).toBeGreaterThan(0)
  expect(madeAtHalf).toBeLessThan(25_000)
})
