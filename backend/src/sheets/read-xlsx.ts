import { addDays } from "@serumpun/domain/days"
import { type ReadCell, SHEET_LIMITS } from "@serumpun/domain/sheet/cells"
import { ProblemsError, refuse } from "../workflows/problems"
import { RowCollector } from "./collect-rows"
import { columnIndex, type MergedArea, markMerged, readArea } from "./merged-areas"
import { readWorkbook, unescaped, type Workbook } from "./read-workbook"
import type { ReadSheet } from "./sheet"
import { readXml } from "./xml-events"
import { openZip, type ZipParts } from "./zip-parts"

/**
 * The first visible sheet of an XLSX file. A formula is never evaluated, nor is the value read that was
 * saved with it; merged cells and errors are told as such, cell by cell.
 * @throws ProblemsError at `file`
 */
export async function readXlsx(name: string, bytes: Buffer): Promise<ReadSheet> {
  const parts = await openZip(name, bytes)
  try {
    const workbook = await readWorkbook(parts)
    if (!workbook) return refuse("file", "sheet_type", { name })
    return await readSheet(parts, workbook)
  } catch (error) {
    if (error instanceof ProblemsError) throw error
    // Broken XML and parts that are larger than promised.
    return refuse("file", "file_unreadable", { name })
  }
}

type Cell = { at: number; type: string; style: number; value: string; formula: string | null }

async function readSheet(parts: ZipParts, workbook: Workbook): Promise<ReadSheet> {
  const stream = await parts.open(workbook.sheet)
  if (!stream) return refuse("file", "sheet_empty")
  const collector = new RowCollector()
  const areas: MergedArea[] = []
  let [row, cells, cell, inside]: [number, ReadCell[], Cell | null, string] = [0, [], null, ""]
  await readXml(stream, {
    open(name, attributes) {
      if (name === "row") [row, cells] = [rowNumber(attributes.r, row + 1), []]
      if (name === "c") cell = beginCell(attributes, cells.length)
      if (name === "f" && cell) cell.formula = ""
      if (name === "v" || name === "f" || name === "t") inside = name
      if (name === "rPh") inside = ""
      const area = name === "mergeCell" ? readArea(attributes.ref ?? "") : null
      if (area && areas.length < SHEET_LIMITS.rows) areas.push(area)
    },
    text(text) {
      if (!cell) return
      if (inside === "f") cell.formula = `${cell.formula ?? ""}${text}`.slice(0, 200)
      else if (inside && cell.value.length <= SHEET_LIMITS.cell) cell.value += text
    },
    close(name) {
      if (name === "v" || name === "f" || name === "t") inside = ""
      if (name === "c" && cell) {
        const value = valueOf(cell, workbook)
        if (value !== null && cell.at >= SHEET_LIMITS.columns)
          refuse("file", "sheet_columns", { max: SHEET_LIMITS.columns })
        if (value !== null) cells[cell.at] = value
        cell = null
      }
      if (name === "row")
        collector.add(
          row,
          Array.from(cells, (found) => found ?? null),
        )
    },
  })
  markMerged(collector.rows, areas)
  return collector.finish("xlsx")
}

/** Rows and cells may leave out where they stand: then they follow the one before. */
const rowNumber = (said: string | undefined, next: number): number => {
  const number = Number(said)
  return Number.isSafeInteger(number) && number > 0 ? number : next
}

function beginCell({ r = "", t = "n", s = "0" }: Record<string, string>, next: number): Cell {
  const letters = /^[A-Z]{1,3}/.exec(r)?.[0]
  const at = letters ? columnIndex(letters) : next
  return { at, type: t, style: Number(s), value: "", formula: null }
}

function valueOf({ type, style, value, formula }: Cell, workbook: Workbook): ReadCell {
  if (formula !== null) return { refused: "cell_formula", shown: `=${formula}` }
  if (type === "e") return { refused: "cell_error", shown: value }
  if (type === "s") return workbook.strings[Number(value)] || null
  if (type === "inlineStr" || type === "str") return unescaped(value) || null
  if (value.trim() === "") return null
  if (type === "b") return value.trim() === "1"
  if (type === "d") return { day: value.trim().slice(0, 10) }
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  // As it stands there, so that nobody takes 0.8019 for a number that is meant as 80.19.
  if (workbook.isPercent(style)) return `${Number((number * 100).toPrecision(15))}%`
  return workbook.isDate(style) ? { day: dayOf(number, workbook.from_1904) } : number
}

/** Excel counts days from 30 December 1899, since it takes 1900 for a leap year. */
function dayOf(serial: number, from_1904: boolean): string {
  const days = Math.floor(serial)
  if (days < 0 || days > 2_958_465) return String(serial)
  return addDays(from_1904 ? "1904-01-01" : "1899-12-30", days)
}
