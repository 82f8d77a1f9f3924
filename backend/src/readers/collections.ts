import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { dayIn } from "@serumpun/domain/days"
import { type Locale, type Localized, localized, shownIn } from "@serumpun/domain/locales"
import type { CollectionContent } from "@serumpun/domain/shop-window/collection"
import { isShownOn } from "@serumpun/domain/shop-window/rules"
import type { CollectionDetail, ShownCollection } from "../contracts/collection"
import { readCards } from "./listing-cards"
import { readDisplays } from "./shop-window"

type Query = Omit<RemoteQueryFunction, symbol>
export type CollectionRow = CollectionContent & {
  id: string
  slug: string
  version: number
  made_by: string
  changed_by: string | null
  ended_at: Date | string | null
}

const FIELDS = [
  ...["id", "slug", "title", "introduction", "listing_ids", "from_day", "until_day"],
  ...["version", "made_by", "changed_by", "ended_at"],
]
/** Of one collection on the home page. */
const FIRST = 4

type Asked = { filters: object; take: number; skip?: number; order: Record<string, string> }

export async function readCollectionRows(
  query: Query,
  { filters, take, skip = 0, order }: Asked,
): Promise<{ rows: CollectionRow[]; count: number }> {
  const { data, metadata } = await query.graph({
    entity: "shop_collection",
    fields: FIELDS,
    filters,
    pagination: { take, skip, order },
  })
  const rows = data as unknown as (CollectionRow &
    Record<"title" | "introduction", Partial<Localized>>)[]
  return {
    // A row may be older than a language.
    rows: rows.map((row) => ({
      ...row,
      title: localized(row.title),
      introduction: localized(row.introduction),
    })),
    count: metadata?.count ?? rows.length,
  }
}

/** The one with this id, or with this slug. */
export async function findCollection(
  query: Query,
  filters: { id: string } | { slug: string },
): Promise<CollectionRow | undefined> {
  const { rows } = await readCollectionRows(query, { filters, take: 1, order: { id: "ASC" } })
  return rows[0]
}

/** What is open today and has goods to show, the next to end first. */
export async function listShownCollections(
  container: MedusaContainer,
  locale: Locale,
  most: number,
): Promise<ShownCollection[]> {
  const today = dayIn(new Date())
  const { rows } = await readCollectionRows(queryOf(container), {
    filters: { ended_at: null, from_day: { $lte: today }, until_day: { $gte: today } },
    take: most,
    order: { until_day: "ASC", id: "ASC" },
  })
  const displays = await readDisplays(queryOf(container))
  const shown = await Promise.all(rows.map((row) => show(container, row, locale, displays)))
  return shown
    .filter(({ count }) => count > 0)
    .map((collection) => ({ ...collection, listings: collection.listings.slice(0, FIRST) }))
}

/** @throws NOT_FOUND also for one that has not begun */
export async function readShownCollection(
  container: MedusaContainer,
  slug: string,
  locale: Locale,
): Promise<CollectionDetail> {
  const today = dayIn(new Date())
  const row = await findCollection(queryOf(container), { slug })
  // Ended before it began, it was never shown.
  const wasShown = row && row.from_day <= (row.ended_at ? dayIn(new Date(row.ended_at)) : today)
  if (!wasShown) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such collection")
  if (isOpen(row, today)) {
    const displays = await readDisplays(queryOf(container))
    return { ...(await show(container, row, locale, displays)), ended_on: null }
  }
  const ended_on = row.ended_at ? dayIn(new Date(row.ended_at)) : row.until_day
  return { ...toShown(row, locale), count: 0, listings: [], ended_on }
}

export const isOpen = (row: CollectionRow, today: string): boolean =>
  row.ended_at === null && isShownOn(row, today)

async function show(
  container: MedusaContainer,
  row: CollectionRow,
  locale: Locale,
  displays: Awaited<ReturnType<typeof readDisplays>>,
): Promise<ShownCollection> {
  const cards = await readCards(container, row.listing_ids, locale)
  // What curators leave out of the lists is left out here.
  const listings = cards.filter(({ id }) => (displays.get(id)?.hidden_until ?? null) === null)
  return { ...toShown(row, locale), count: listings.length, listings }
}

function toShown(
  { slug, title, introduction, from_day, until_day }: CollectionRow,
  locale: Locale,
) {
  return {
    ...{ slug, from_day, until_day },
    title: shownIn(title, locale),
    introduction: shownIn(introduction, locale),
  }
}

const queryOf = (container: MedusaContainer): Query =>
  container.resolve(ContainerRegistrationKeys.QUERY)
