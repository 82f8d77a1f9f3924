import { cleanText } from "@serumpun/domain/clean-text"
import { isEmptyCell, type ReadCell, SHEET_LIMITS, shownCell } from "@serumpun/domain/sheet/cells"
import { refuse } from "../workflows/problems"
import type { ReadSheet, SheetRow } from "./sheet"

/** The last row a spreadsheet can have. */
const LAST_ROW = 1_048_576

/** Collects the rows of a file as they are read and stops at the limits, however large the file is. */
export class RowCollector {
  private headings: string[] | null = null
  private last = 0
  private characters = 0
  readonly rows: SheetRow[] = []

  /**
   * @param number the row's number in the file, from 1
   * @throws ProblemsError at `file` when there are too many rows, columns or characters
   */
  add(number: number, cells: ReadCell[]): void {
    // A file may number its rows wrongly, twice or beyond any spreadsheet: then they are counted.
    this.last = number > this.last && number <= LAST_ROW ? number : this.last + 1
    while (cells.length > 0 && isEmptyCell(cells.at(-1) ?? null)) cells.pop()
    if (cells.length === 0) return
    if (cells.length > SHEET_LIMITS.columns)
      refuse("file", "sheet_columns", { max: SHEET_LIMITS.columns })
    if (!this.headings) {
      this.headings = Array.from(cells, headingOf)
      return
    }
    if (this.rows.length >= SHEET_LIMITS.rows)
      refuse("file", "sheet_rows", { max: SHEET_LIMITS.rows })
    const kept = Array.from(cells, (cell) => shorten(cell ?? null))
    // Many cells may point to one long text: what they come to is known only here.
    for (const cell of kept) if (typeof cell === "string") this.characters += cell.length
    if (this.characters > SHEET_LIMITS.characters)
      refuse("file", "sheet_text", { max: SHEET_LIMITS.characters })
    this.rows.push({ number: this.last, cells: kept })
  }

  /** @throws ProblemsError at `file` when no row stands below the headings */
  finish(kind: ReadSheet["kind"]): ReadSheet {
    if (!this.headings || this.rows.length === 0) refuse("file", "sheet_empty")
    // What stands beside the headings has no name, and is asked for like any other column.
    const width = Math.max(this.headings.length, ...this.rows.map(({ cells }) => cells.length))
    const headings = Array.from({ length: width }, (_, index) => this.headings?.[index] ?? "")
    return { kind, headings, rows: this.rows }
  }
}

/** What a cell says as the name of a column. */
export const headingOf = (cell: ReadCell | undefined): string =>
  storable(cleanText(shownCell(cell ?? null)).slice(0, 120))

const shorten = (cell: ReadCell): ReadCell =>
  typeof cell === "string" ? storable(cell.slice(0, SHEET_LIMITS.cell)) : cell

/** The database keeps neither NUL nor half of a pair, which cutting may leave. */
const storable = (text: string): string => text.replaceAll("\0", "").toWellFormed()
