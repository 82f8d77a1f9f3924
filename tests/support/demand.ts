import { randomUUID } from "node:crypto"
import type { DemandRow, SoughtBatch, SoughtRow } from "@serumpun/backend/src/contracts/demand.ts"
import type { Client } from "../../scripts/http/client.ts"

/** Words that no other test seeks, without digits: long numbers are not counted. */
export const freshWish = () =>
  `zq${randomUUID().replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "")}`
    .replaceAll("-", "")
    .slice(0, 18)

export const soughtRow = (text: string, change: Partial<SoughtRow> = {}): SoughtRow => ({
  ...{ text, locale: "en", market: "", people: 3, searches: 4, not_found: 2, near: 1 },
  ...change,
})

export const batchOf = (...rows: SoughtRow[]): SoughtBatch => ({ id: randomUUID(), rows })

/** The desk's row of these words, of all pages of this month. */
export async function wishOf(desk: Client, text: string): Promise<DemandRow | undefined> {
  for (let offset = 0, count = 1; offset < count; offset += 100) {
    const page = await desk.get<{ rows: DemandRow[]; count: number }>(
      `/admin/demand?limit=100&offset=${offset}`,
    )
    const row = page.rows.find((one) => one.text === text)
    if (row) return row
    count = page.count
  }
  return undefined
}
