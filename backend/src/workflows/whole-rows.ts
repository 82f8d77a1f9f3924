/**
 * Rows as they were, for writing them back: every column, so that a new one is never forgotten,
 * without the named relations, which belong to other tables.
 */
export function wholeRows<T extends object, K extends keyof T>(
  rows: T[],
  relations: readonly K[],
): Omit<T, K>[] {
  return rows.map((row) => {
    const columns = { ...row }
    for (const relation of relations) delete columns[relation]
    return columns
  })
}
