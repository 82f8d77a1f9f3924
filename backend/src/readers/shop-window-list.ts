import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Locale } from "@serumpun/domain/locales"
import type { PageAsked, Paged } from "../contracts/paging"
import type { FoundForWindow, ShopWindowView } from "../contracts/shop-window"
import { readEnv } from "../env"
import { fold } from "./fold"
import { readCards } from "./listing-cards"
import { readWholeCatalogue } from "./public-catalogue"
import { readOpenEntries } from "./shop-window"

const FOUND = 12

/** What curators put first or leave out, today or later, with the names of the listings. */
export async function listShopWindow(
  container: MedusaContainer,
  { limit, offset }: PageAsked,
  locale: Locale,
): Promise<Paged & { entries: ShopWindowView[] }> {
  const open = await readOpenEntries(container.resolve(ContainerRegistrationKeys.QUERY))
  const { STOREFRONT_URL } = readEnv(process.env)
  const rows = open.slice(offset, offset + limit)
  const ids = rows.map(({ listing_id }) => listing_id)
  const cards = new Map((await readCards(container, ids, locale)).map((card) => [card.id, card]))
  const entries = rows.map((row) => {
    const card = cards.get(row.listing_id)
    const { title = row.listing_id, producer = "" } = card ?? {}
    const url = card ? `${STOREFRONT_URL}/${locale}/listings/${card.handle}` : null
    return { ...row, title, url, producer }
  })
  return { entries, count: open.length, limit, offset }
}

/** Public listings that have all these words, for whoever wants to show one. */
export async function findForWindow(
  container: MedusaContainer,
  q: string,
  locale: Locale,
): Promise<FoundForWindow[]> {
  const words = fold(q).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const entries = await readWholeCatalogue(container, locale)
  return entries
    .filter(({ searchable }) => words.every((word) => searchable.includes(word)))
    .slice(0, FOUND)
    .map(({ card: { id, title, producer, place }, hidden_until }) => ({
      ...{ id, title, producer, place },
      hidden_until,
    }))
}
