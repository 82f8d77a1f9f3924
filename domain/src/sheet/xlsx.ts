import { columnLetters, SHEET_LIMITS } from "./cells.js"
import type { SheetCell } from "./table.js"
import { writeZip } from "./zip.js"
import { bookXml, contentTypes, escapeXml, relations, rootRelations, styles } from "./xlsx-parts.js"

/** What a spreadsheet is told of a column beside its heading. */
export type ColumnTrait = {
  /** Digits typed here stay as they are typed, with their first zero. */
  is_text?: boolean
  /** Offered as a list to choose from; other words only raise a question. */
  choices?: readonly string[]
}

export type NamedSheet = {
  name: string
  columns: readonly string[]
  /** In the order of the columns; made while the file is written. */
  rows: Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>
  traits?: readonly ColumnTrait[]
}

/** Numbers of the cell formats in `styles`. */
const STYLE = { plain: 0, heading: 1, day: 2, text: 3 } as const
/** Characters that are packed together. */
const PIECE = 65_536
/** A heading row and as many rows as an import takes. */
const LAST_ROW = SHEET_LIMITS.rows + 1

/**
 * An XLSX file (ECMA-376) piece by piece: numbers are numbers, days are dates, texts are never
 * formulas. Lists to choose from stand in a hidden last sheet, since a rule holds 255 characters only.
 */
export function writeXlsx(sheets: readonly NamedSheet[]): AsyncGenerator<Uint8Array> {
  const lists = sheets.flatMap(({ traits = [] }) => traits.flatMap(({ choices }) => choices ?? []))
  const names = sheets.map(({ name }) => name)
  const count = sheets.length + (lists.length > 0 ? 1 : 0)
  let listed = 0
  const parts = sheets.map((sheet, index) => {
    const rules = (sheet.traits ?? []).flatMap(({ choices = [] }, column) => {
      if (choices.length === 0) return []
      const first = listed + 1
      listed += choices.length
      return [rule(column, `${LISTS}!$A$${first}:$A$${listed}`)]
    })
    return { name: `xl/worksheets/sheet${index + 1}.xml`, content: sheetXml(sheet, rules) }
  })
  return writeZip([
    { name: "[Content_Types].xml", content: whole(contentTypes(count)) },
    { name: "_rels/.rels", content: whole(rootRelations) },
    {
      name: "xl/workbook.xml",
      content: whole(bookXml(names, count > names.length ? LISTS : null)),
    },
    { name: "xl/_rels/workbook.xml.rels", content: whole(relations(count)) },
    { name: "xl/styles.xml", content: whole(styles) },
    ...parts,
    ...(lists.length > 0
      ? [{ name: `xl/worksheets/sheet${count}.xml`, content: listXml(lists) }]
      : []),
  ])
}

/** The same at once, for small tables. */
export async function xlsxBytes(sheets: readonly NamedSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  for await (const piece of writeXlsx(sheets)) pieces.push(piece)
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** Nobody sees this sheet's name. */
const LISTS = "lists"
const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'

async function* whole(text: string): AsyncGenerator<string> {
  yield text
}

async function* listXml(words: readonly string[]): AsyncGenerator<string> {
  const rows = words.map((word, index) => rowXml(index + 1, [word], () => STYLE.plain))
  yield `${HEAD}<sheetData>${rows.join("")}</sheetData></worksheet>`
}

async function* sheetXml(
  { columns, rows, traits = [] }: NamedSheet,
  rules: readonly string[],
): AsyncGenerator<string> {
  const textStyle = (index: number) => (traits[index]?.is_text ? STYLE.text : STYLE.plain)
  let piece =
    `${HEAD}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" ` +
    'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns.map((label, index) => columnXml(label, index, textStyle(index))).join("")}</cols>` +
    `<sheetData>${rowXml(1, columns, () => STYLE.heading)}`
  let number = 1
  for await (const row of rows) {
    number += 1
    piece += rowXml(number, row, textStyle)
    if (piece.length < PIECE) continue
    yield piece
    piece = ""
  }
  const validations =
    rules.length > 0
      ? `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`
      : ""
  yield `${piece}</sheetData>${validations}</worksheet>`
}

const columnXml = (label: string, index: number, style: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${Math.min(60, Math.max(12, label.length + 2))}" ` +
  `style="${style}" customWidth="1"/>`

/** Words of another language are understood too, so they are questioned and not refused. */
const rule = (column: number, formula: string): string => {
  const letters = columnLetters(column)
  return (
    '<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" ' +
    `sqref="${letters}2:${letters}${LAST_ROW}"><formula1>${formula}</formula1></dataValidation>`
  )
}

function rowXml(
  number: number,
  cells: readonly SheetCell[],
  textStyle: (index: number) => number,
): string {
  let xml = `<row r="${number}">`
  cells.forEach((cell, index) => {
    if (cell === null || cell === "") return
    xml += cellXml(`${columnLetters(index)}${number}`, cell, textStyle(index))
  })
  return `${xml}</row>`
}

function cellXml(at: string, cell: Exclude<SheetCell, null>, style: number): string {
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === "object")
    return `<c r="${at}" s="${STYLE.day}"><v>${serialOf(cell.day)}</v></c>`
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
}

const DAY_MS = 86_400_000

/** Excel counts days from 30 December 1899, since it takes 1900 for a leap year. */
const serialOf = (day: string): number =>
  (Date.parse(`${day}T00:00:00Z`) - Date.parse("1899-12-30T00:00:00Z")) / DAY_MS
