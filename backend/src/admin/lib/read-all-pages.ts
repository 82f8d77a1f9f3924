import type { Paged } from "../../contracts/paging"
import { request } from "./request"

const ROWS = 100

/** Every row of a list, asked for page by page, so that a queue of any length is whole. */
export async function readAllPages<Key extends string, Row>(
  path: string,
  key: Key,
  filters: Record<string, string> = {},
): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const query = new URLSearchParams({
      ...filters,
      limit: String(ROWS),
      offset: String(rows.length),
    })
    const answer = await request<Paged & Record<Key, Row[]>>(`${path}?${query}`)
    rows.push(...answer[key])
    if (answer[key].length === 0 || rows.length >= answer.count) return rows
  }
}
