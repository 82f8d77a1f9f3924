import type { RemoteQueryFunction } from "@medusajs/framework/types"
import { dayIn } from "@serumpun/domain/days"
import { type Pause, pauseOn } from "@serumpun/domain/pauses"

type Query = Omit<RemoteQueryFunction, symbol>

/** The pauses of these listings that last today in Jakarta, by listing. */
export async function readPauses(query: Query, ids: string[]): Promise<Map<string, Pause>> {
  if (ids.length === 0) return new Map()
  const { data } = await query.graph({
    entity: "listing_pause",
    fields: ["listing_id", "until"],
    filters: { listing_id: ids },
    pagination: { take: ids.length, skip: 0 },
  })
  const today = dayIn(new Date())
  const rows = data as unknown as (Pause & { listing_id: string })[]
  return new Map(
    rows.flatMap((row) => (pauseOn(row, today) ? [[row.listing_id, { until: row.until }]] : [])),
  )
}
