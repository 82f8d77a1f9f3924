import { type ReadCell, SHEET_LIMITS, shownCell } from "@serumpun/domain/sheet/cells"
import type { SheetRow } from "./sheet"

/** "A" is 0, "AA" is 26. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Inclusive; rows from 1, columns from 0. */
export type MergedArea = { top: number; bottom: number; left: number; right: number }

export function readArea(reference: string): MergedArea | null {
  const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference)
  if (!found) return null
  const [, left = "", top, right = "", bottom] = found
  return {
    top: Number(top),
    bottom: Number(bottom),
    left: columnIndex(left),
    right: Math.min(columnIndex(right), SHEET_LIMITS.columns - 1),
  }
}

/** More cells than a sheet within the limits has: areas that cover each other end there. */
const MAX_MARKED = SHEET_LIMITS.rows * SHEET_LIMITS.columns

/** A merged cell holds one value where the sheet needs several; each of its cells says so. */
export function markMerged(rows: SheetRow[], areas: MergedArea[]): void {
  let marked = 0
  for (const { top, bottom, left, right } of areas) {
    const first = rows.findIndex(({ number }) => number >= top)
    if (first < 0) continue
    let shown: ReadCell = null
    for (let at = first; at < rows.length && rows[at]!.number <= bottom; at += 1) {
      const { cells } = rows[at]!
      for (let column = left; column <= right; column += 1) {
        shown ??= cells[column] ?? null
        while (cells.length < column) cells.push(null)
        cells[column] = { refused: "cell_merged", shown: shownCell(shown) }
        marked += 1
        if (marked > MAX_MARKED) return
      }
    }
  }
}
