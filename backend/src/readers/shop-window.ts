import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { dayIn } from "@serumpun/domain/days"
import { isShownOn, pinRank } from "@serumpun/domain/shop-window/rules"
import type { ShopWindowAnswer } from "../contracts/shop-window"

type Query = Omit<RemoteQueryFunction, symbol>
export type WindowRow = ShopWindowAnswer["entry"]
/**
 * What curators do to a listing's place in the lists: a rank is 0 for none, the higher the further ahead;
 * `hidden_until` is the last day on which lists go without it.
 */
export type Display = { pin_catalogue: number; pin_category: number; hidden_until: string | null }

export const noDisplay: Display = { pin_catalogue: 0, pin_category: 0, hidden_until: null }

/** More than curators will ever have at once. */
const ROWS = 2_000
const FIELDS = [
  ...["id", "kind", "scope", "listing_id", "place"],
  ...["from_day", "until_day", "reason", "made_by"],
]

/** What holds today or will, the next to end first. */
export async function readOpenEntries(query: Query): Promise<WindowRow[]> {
  const { data } = await query.graph({
    entity: "shop_window_entry",
    fields: FIELDS,
    filters: { ended_at: null, until_day: { $gte: dayIn(new Date()) } },
    pagination: { take: ROWS, skip: 0, order: { until_day: "ASC", id: "ASC" } },
  })
  return data as unknown as WindowRow[]
}

/** What holds today, by listing. */
export async function readDisplays(query: Query): Promise<Map<string, Display>> {
  const today = dayIn(new Date())
  const displays = new Map<string, Display>()
  for (const row of await readOpenEntries(query)) {
    if (!isShownOn(row, today)) continue
    const display = { ...(displays.get(row.listing_id) ?? noDisplay) }
    if (row.kind === "hide") display.hidden_until = row.until_day
    else display[`pin_${row.scope}`] = pinRank(row.place)
    displays.set(row.listing_id, display)
  }
  return displays
}

export async function readWindowEntry(container: MedusaContainer, id: string): Promise<WindowRow> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "shop_window_entry",
    fields: FIELDS,
    filters: { id },
  })
  const [row] = data as unknown as WindowRow[]
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such entry")
  return row
}
