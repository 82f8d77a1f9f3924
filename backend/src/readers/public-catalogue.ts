import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { inEveryLocale, type Locale } from "@serumpun/domain/locales"
import type { ListingCard } from "../contracts/catalogue"
import { readCatalogueState } from "./catalogue-state"
import { type ListingDocument } from "@serumpun/search/listing-document"
import { toListingDocument } from "./listing-document"
import { type PublicListing, readPublicListings } from "./public-listing"
import { toCard } from "./public-shapes"

/** A listing in one language, with the codes that facets count. */
export type CatalogueEntry = { card: ListingCard; document: ListingDocument; searchable: string }
type Catalogue = { version: string; byLocale: Promise<Record<Locale, CatalogueEntry[]>> }

let known: Catalogue | null = null

/**
 * The whole public catalogue as it was at the current version. It serves the overview
 * pages and stands in for the search server; a new version is read once, whoever asks first.
 */
export async function readPublicCatalogue(
  container: MedusaContainer,
  locale: Locale,
): Promise<CatalogueEntry[]> {
  const { version } = await readCatalogueState(container)
  if (known?.version !== version) {
    const loading: Catalogue = { version, byLocale: load(container) }
    known = loading
    loading.byLocale.catch(() => {
      if (known === loading) known = null
    })
  }
  return (await known!.byLocale)[locale]
}

async function load(container: MedusaContainer): Promise<Record<Locale, CatalogueEntry[]>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const listings = await readPublicListings(query, {})
  return inEveryLocale((locale) => listings.map((listing) => toEntry(listing, locale)))
}

function toEntry(listing: PublicListing, locale: Locale): CatalogueEntry {
  const document = toListingDocument(listing, locale)
  const words = [document.title, ...document.keywords, document.summary, document.producer]
  return { card: toCard(listing, locale), document, searchable: fold(words.join("\n")) }
}

/** Lower case without accents, as a buyer types. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
}
