import type { Judged } from "./relevance-scores.js"

/**
 * Rows of a file of labelled queries: a query, then the handles of goods that are exactly what it
 * means, that are good answers, that are related, and that must not be among the first ten.
 */
export function readRows(text: string): Judged[] {
  return text
    .split("\n")
    .slice(1)
    .filter((line) => line.trim())
    .map((line) => {
      const [query, ...columns] = line.split("\t")
      const [exact = [], good = [], related = [], never = []] = columns.map((column) =>
        column.split(" ").filter(Boolean),
      )
      const grades = new Map([
        ...related.map((handle) => [handle, 1] as const),
        ...good.map((handle) => [handle, 2] as const),
        ...exact.map((handle) => [handle, 3] as const),
      ])
      return { query, grades, never: new Set(never) }
    })
}
