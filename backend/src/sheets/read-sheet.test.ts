import { deflateRawSync } from "node:zlib"
import { SHEET_LIMITS } from "@serumpun/domain/sheet/cells"
import { expect, test } from "vitest"
import { ProblemsError } from "../workflows/problems"
import { readSheetFile } from "./read-sheet"
import { type Part, sheetXml, workbookOf, zipOf } from "./workbook.fixture"

const read = (content: string | Buffer, name = "goods.csv") =>
  readSheetFile(name, Buffer.from(content as string))
const cellsOf = async (content: string | Buffer) => {
  const { headings, rows } = await read(content)
  return [headings, ...rows.map(({ cells }) => cells)]
}
async function refusal(content: string | Buffer) {
  const error: unknown = await read(content).catch((thrown: unknown) => thrown)
  if (!(error instanceof ProblemsError)) throw new Error(`not refused: ${String(error)}`)
  return error.problems.map(({ field, code }) => `${field} ${code}`).join()
}

const table = [
  ["Judul", "Harga"],
  ["Gula aren", "1,5"],
]
test.each([
  ["commas", 'Judul,Harga\r\nGula aren,"1,5"\r\n'],
  ["semicolons", "Judul;Harga\nGula aren;1,5"],
  ["tabs", "Judul\tHarga\rGula aren\t1,5"],
  ["a line that names the separator", "sep=;\r\nJudul;Harga\r\nGula aren;1,5"],
  ["a byte order mark", "\uFEFFJudul;Harga\nGula aren;1,5\n\n\n"],
  ["UTF-16 with its mark", Buffer.from("\uFEFFJudul;Harga\nGula aren;1,5", "utf16le")],
  ["UTF-16 without its mark", Buffer.from("Judul;Harga\nGula aren;1,5", "utf16le")],
  [
    "UTF-16 of the other order",
    Buffer.from("\uFEFFJudul;Harga\nGula aren;1,5", "utf16le").swap16(),
  ],
])("CSV with %s", async (_, content) => {
  expect(await cellsOf(content)).toEqual(table)
})

test("Windows-1252, quoted line breaks, quotes inside quotes and every script", async () => {
  expect(await cellsOf(Buffer.from("Titel;Ort\nKäse;Café", "latin1"))).toEqual([
    ["Titel", "Ort"],
    ["Käse", "Café"],
  ])
  const rows = await cellsOf('a,b\n"one\ntwo ""three""",ロタン\nسكر,กล้วย')
  expect(rows).toEqual([
    ["a", "b"],
    ['one\ntwo "three"', "ロタン"],
    ["سكر", "กล้วย"],
  ])
})

test("empty rows count for the row's number and are no rows", async () => {
  const { rows } = await read("\n\na,b\n,\n1,2\n\n3,4\n")
  expect(rows).toEqual([
    { number: 5, cells: ["1", "2"] },
    { number: 7, cells: ["3", "4"] },
  ])
})

test("what is no table, or too much of one, is refused", async () => {
  expect(await refusal("")).toBe("file file_empty")
  expect(await refusal("only,headings\n")).toBe("file sheet_empty")
  expect(await refusal("\n\n \n")).toBe("file sheet_empty")
  expect(await refusal("%PDF-1.7")).toBe("file sheet_type")
  expect(await refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe("file sheet_type")
  expect(await refusal(Buffer.from([1, 0, 0, 0, 2, 0, 0, 0, 0]))).toBe("file sheet_type")
  expect(await refusal("a\n" + "1\n".repeat(SHEET_LIMITS.rows + 1))).toBe("file sheet_rows")
  expect(await refusal(`a\n${"x,".repeat(150)}x\n`)).toBe("file sheet_columns")
  expect(await refusal(Buffer.alloc(SHEET_LIMITS.mb * 1024 * 1024 + 1, "a"))).toBe(
    "file file_too_large",
  )
})

test("XLSX: shared and own texts, numbers, days, booleans and gaps", async () => {
  const file = workbookOf({
    strings: ["Judul", "Gula <b>&amp;</b> aren"],
    sheet: sheetXml(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Harga</t></is></c></row>
       <row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4"><v>3.4500000000000002</v></c>
       <c r="D4" s="1"><v>46353</v></c><c r="E4" t="b"><v>1</v></c></row>`,
    ),
  })
  const { headings, rows } = await readSheetFile("goods.xlsx", file)
  expect(headings).toEqual(["Judul", "", "Harga", "", ""])
  expect(rows).toEqual([
    { number: 4, cells: ["Gula <b>&</b> aren", null, 3.45, { day: "2026-11-27" }, true] },
  ])
})

test("formulas, errors and merged cells are named, never read", async () => {
  const file = workbookOf({
    sheet: sheetXml(
      `<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row>
       <row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="e"><v>#REF!</v></c></row>
       <row r="3"><c r="A3"><v>7</v></c><c r="B3"><v>8</v></c></row><row r="4"><c r="B4"><v>9</v></c></row>`,
      `<mergeCells><mergeCell ref="A3:A4"/><mergeCell ref="A1:XFD1048576x"/></mergeCells>`,
    ),
  })
  const { rows } = await readSheetFile("goods.xlsx", file)
  expect(rows.map(({ cells }) => cells)).toEqual([
    [
      { refused: "cell_formula", shown: "=1+1" },
      { refused: "cell_error", shown: "#REF!" },
    ],
    [{ refused: "cell_merged", shown: "7" }, 8],
    [{ refused: "cell_merged", shown: "7" }, 9],
  ])
})

test("the first sheet that people see is read, not a hidden one", async () => {
  const row = (text: string) =>
    sheetXml(`<row><c t="str"><v>a</v></c></row><row><c t="str"><v>${text}</v></c></row>`)
  const file = workbookOf({ sheet: row("seen"), hidden: row("hidden") })
  expect((await readSheetFile("goods.xlsx", file)).rows[0]?.cells).toEqual(["seen"])
})

const bomb = Buffer.alloc(300 * 1024 * 1024, " ")
const entities = `<!DOCTYPE x [<!ENTITY a "${"b".repeat(1000)}">]>`
const hostile: [string, () => Buffer, string][] = [
  ["a bomb", () => zipOf([{ name: "xl/worksheets/sheet1.xml", content: bomb }]), "sheet_unpacked"],
  [
    "a bomb that lies about its size",
    () => workbookOf({ sheet: sheetXml(" ".repeat(9_000_000)), said_size: 100 }),
    "file_unreadable",
  ],
  [
    "entities of its own",
    () => workbookOf({ sheet: `${entities}<worksheet><sheetData>&a;</sheetData></worksheet>` }),
    "file_unreadable",
  ],
  ["broken XML", () => workbookOf({ sheet: "<worksheet><sheetData><row>" }), "file_unreadable"],
  [
    "a zip of something else",
    () => zipOf([{ name: "word/document.xml", content: Buffer.from("x") }]),
    "sheet_type",
  ],
  ["half a zip", () => workbookOf({ sheet: sheetXml("") }).subarray(0, 200), "file_unreadable"],
  ["no rows", () => workbookOf({ sheet: sheetXml("") }), "sheet_empty"],
  [
    "a cell far to the right",
    () => workbookOf({ sheet: sheetXml(`<row r="1"><c r="XFD1"><v>1</v></c></row>`) }),
    "sheet_columns",
  ],
]
test.each(hostile)("XLSX with %s is refused", async (_, file, code) => {
  expect(await refusal(file())).toBe(`file ${code}`)
})

test("areas merged over each other end, whatever they say", async () => {
  const rows = Array.from({ length: 300 }, (_, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`)
  const areas = `<mergeCell ref="A1:CV1048576"/>`.repeat(9_000)
  const file = workbookOf({
    sheet: sheetXml(rows.join(""), `<mergeCells>${areas}</mergeCells>`),
  })
  const started = performance.now()
  expect((await readSheetFile("goods.xlsx", file)).rows).toHaveLength(299)
  expect(performance.now() - started).toBeLessThan(10_000)
})

test("zip parts as the fixture packs them are what zlib packs", () => {
  const part: Part = { name: "a", content: Buffer.from("abc") }
  expect(zipOf([part]).includes(deflateRawSync(part.content))).toBe(true)
})
