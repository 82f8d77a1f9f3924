import type { ListingCard, ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { Locale } from "@serumpun/domain/locales"
import type { RouterContextProvider } from "react-router"
import { readPublic, segment } from "#app/lib/http/api.server.ts"
import { searchCatalogue } from "#app/lib/catalogue/catalogue.server.ts"

const similarCount = 4

/** @throws 404 for a handle that is not public, 503 when the backend is silent */
export function readListing(handle: string, locale: Locale): Promise<ListingDetail> {
  return readPublic<ListingDetail>(`/store/listings/${segment(handle)}`, { locale })
}

/** Others of the same kind, then of the same family; a page without them is still a page. */
export async function readSimilar(
  context: Readonly<RouterContextProvider>,
  locale: Locale,
  listing: ListingDetail,
): Promise<ListingCard[]> {
  const [family = listing.category] = listing.category.split("/")
  const found = await searchCatalogue(context, locale, { category: [family] }, 24).catch(() => null)
  const others = found?.listings.filter(({ id }) => id !== listing.id) ?? []
  const isSameKind = ({ category }: ListingCard) => category === listing.category
  return [...others.filter(isSameKind), ...others.filter((other) => !isSameKind(other))].slice(
    0,
    similarCount,
  )
}
