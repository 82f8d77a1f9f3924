import { matchHeadings } from "@serumpun/domain/sheet/headings"
import { headingOf } from "./collect-rows"
import type { ReadSheet } from "./sheet"

/** So many rows may stand above the headings: a title, an office, a day, a note. */
const ROWS_ABOVE = 10

/** A word that is also a value, such as "UMKM", may be a heading by chance. */
const SURE = 2

/**
 * Offices write a title and a day above their tables. The headings are the row of the first ones that
 * names the most columns we know, and at least two of them below the first row; where no row does, the
 * first that has two different texts. What stands above them is no row; the upper of two rows of headings
 * names what the lower leaves empty.
 * @param known columns by their plain headings, as `matchHeadings` takes them
 */
export function findHeadings(sheet: ReadSheet, known: ReadonlyMap<string, string>): ReadSheet {
  const candidates = [
    sheet.headings,
    ...sheet.rows.slice(0, ROWS_ABOVE).map(({ cells }) => cells.map(headingOf)),
  ]
  const matches = candidates.map((texts) => matchHeadings(texts, known).filter(Boolean).length)
  const most = Math.max(...matches)
  const isTitle = (texts: string[]) => new Set(texts.filter(Boolean)).size < 2
  const isNamed = most >= SURE || (matches[0] ?? 0) > 0
  const chosen = isNamed ? matches.indexOf(most) : candidates.findIndex((texts) => !isTitle(texts))
  const texts = candidates[chosen]
  const rows = sheet.rows.slice(chosen)
  if (chosen <= 0 || !texts || rows.length === 0) return sheet
  const above = (matches[chosen - 1] ?? 0) > 0 ? (candidates[chosen - 1] ?? []) : []
  const headings = Array.from(sheet.headings, (_, index) => texts[index] || (above[index] ?? ""))
  return { ...sheet, headings, rows }
}
