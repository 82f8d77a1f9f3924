/**
 * Children to be written with their parent in one transaction. Medusa's generated types know children
 * by id only, though `create` takes whole rows as well.
 */
export function nested<T extends object>(rows: T[]): string[] {
  return rows as unknown as string[]
}

/** A row's own columns, for writing a whole previous row back: relations are not columns. */
export function withoutRelations<T extends object, K extends keyof T>(
  row: T,
  ...relations: K[]
): Omit<T, K> {
  const copy = { ...row }
  for (const relation of relations) delete copy[relation]
  return copy
}
