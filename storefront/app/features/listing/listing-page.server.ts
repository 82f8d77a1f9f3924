import type { ListingCard, ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { Locale } from "@serumpun/domain/locales"
import type { RouterContextProvider } from "react-router"
import { readPublic, segment } from "#app/lib/http/api.server.ts"
import { ofFamily, readLatestOfEach } from "#app/lib/catalogue/latest.server.ts"

/** Of each kind of neighbours. */
const SHOWN = 4

/** @throws 404 for a handle that is not public, 503 when the backend is silent */
export function readListing(handle: string, locale: Locale): Promise<ListingDetail> {
  return readPublic<ListingDetail>(`/store/listings/${segment(handle)}`, { locale })
}

/**
 * What else the producer sells, and goods of other makers: of the same kind, then of the same family; the newest first.
 * A page without them is still a page.
 */
export async function readNeighbours(
  context: Readonly<RouterContextProvider>,
  locale: Locale,
  { id, category, producer }: ListingDetail,
): Promise<{ others: ListingCard[]; similar: ListingCard[] }> {
  const own = `producer_handle = "${producer.handle}"`
  const [family = category] = category.split("/")
  const filters = [
    own,
    `category = "${category}" AND NOT ${own}`,
    `${ofFamily(family)} AND NOT ${own}`,
  ]
  const [others = [], kind = [], kin = []] = await readLatestOfEach(
    context,
    locale,
    filters,
    SHOWN + 1,
  ).catch((): ListingCard[][] => [])
  const known = new Set(kind.map((one) => one.id))
  const similar = [...kind, ...kin.filter((one) => !known.has(one.id))]
  return {
    others: others.filter((other) => other.id !== id).slice(0, SHOWN),
    similar: similar.slice(0, SHOWN),
  }
}
