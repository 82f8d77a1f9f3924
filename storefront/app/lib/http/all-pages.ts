import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"

const ROWS = 100

type Call = <T>(path: string, options: { query: Record<string, string> }) => Promise<T>

/** Every row of a list, asked for page by page: for choosing among one's own, not for showing. */
export async function readAllPages<Key extends string, Row>(
  call: Call,
  path: string,
  key: Key,
  filters: Record<string, string> = {},
): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const query = { ...filters, limit: String(ROWS), offset: String(rows.length) }
    const answer = await call<Paged & Record<Key, Row[]>>(path, { query })
    rows.push(...answer[key])
    if (answer[key].length === 0 || rows.length >= answer.count) return rows
  }
}
