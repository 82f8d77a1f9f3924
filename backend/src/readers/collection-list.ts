import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { dayIn } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import type { CollectionState, CollectionView } from "../contracts/collection"
import type { PageAsked, Paged } from "../contracts/paging"
import { readEnv } from "../env"
import { type CollectionRow, findCollection, isOpen, readCollectionRows } from "./collections"
import { readCards } from "./listing-cards"

/** All there ever were, the last made first. */
export async function listCollections(
  container: MedusaContainer,
  { limit, offset }: PageAsked,
  locale: Locale,
): Promise<Paged & { collections: CollectionView[] }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { rows, count } = await readCollectionRows(query, {
    filters: {},
    take: limit,
    skip: offset,
    order: { created_at: "DESC", id: "DESC" },
  })
  return { collections: await toViews(container, rows, locale), count, limit, offset }
}

export async function readCollection(
  container: MedusaContainer,
  id: string,
  locale: Locale,
): Promise<CollectionView> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const row = await findCollection(query, { id })
  const [view] = await toViews(container, row ? [row] : [], locale)
  if (!view) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such collection")
  return view
}

async function toViews(
  container: MedusaContainer,
  rows: CollectionRow[],
  locale: Locale,
): Promise<CollectionView[]> {
  const today = dayIn(new Date())
  const { STOREFRONT_URL } = readEnv(process.env)
  const ids = rows.flatMap(({ listing_ids }) => listing_ids)
  const cards = new Map((await readCards(container, ids, locale)).map((card) => [card.id, card]))
  return rows.map((row) => {
    const { listing_ids, slug } = row
    const view = {
      ...{ id: row.id, slug, title: row.title, introduction: row.introduction },
      ...{ from_day: row.from_day, until_day: row.until_day, version: row.version },
      ...{ made_by: row.made_by, changed_by: row.changed_by },
    }
    const listings = listing_ids.map((id) => {
      const card = cards.get(id)
      return { id, title: card?.title ?? null, producer: card?.producer ?? "" }
    })
    const url = isOpen(row, today) ? `${STOREFRONT_URL}/${locale}/collections/${slug}` : null
    return { ...view, url, listings, state: stateOf(row, today) }
  })
}

function stateOf(row: CollectionRow, today: string): CollectionState {
  if (row.ended_at) return "ended"
  if (row.until_day < today) return "over"
  return row.from_day > today ? "planned" : "open"
}
