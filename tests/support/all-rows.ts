import type { Client } from "../../scripts/http/client.ts"

const ROWS = 100

/** Every row of a list that other tests fill and empty at the same time, page by page. */
export async function allRows<Row>(own: Client, path: string, key: string): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const page = `${path}${path.includes("?") ? "&" : "?"}limit=${ROWS}&offset=${rows.length}`
    const answer = await own.get<Record<string, Row[]>>(page)
    const found = answer[key] ?? []
    rows.push(...found)
    if (found.length < ROWS) return rows
  }
}
