import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { inEveryLocale, type Locale } from "@serumpun/domain/locales"
import type { ListingCard } from "../contracts/catalogue"
import { readCatalogueState } from "./catalogue-state"
import { type ListingDocument } from "@serumpun/search/listing-document"
import { fold } from "./fold"
import { toListingDocument } from "./listing-document"
import { type PublicListing, readPublicListings } from "./public-listing"
import { toCard } from "./public-shapes"

/** A listing in one language, with the codes that facets count. */
export type CatalogueEntry = {
  card: ListingCard
  document: ListingDocument
  searchable: string
  /** The last day on which curators leave it out of lists. */
  hidden_until: string | null
}
type Lists = {
  /** Everything public. */
  whole: CatalogueEntry[]
  /** Without what is left out of lists. */
  shown: CatalogueEntry[]
}
type Catalogue = { version: string; byLocale: Promise<Record<Locale, Lists>> }

let known: Catalogue | null = null

/**
 * The whole public catalogue as it was at the current version, without what curators leave out of lists. It serves the overview
 * pages and stands in for the search server; a new version is read once, whoever asks first.
 */
export async function readPublicCatalogue(
  container: MedusaContainer,
  locale: Locale,
): Promise<CatalogueEntry[]> {
  return (await readLists(container, locale)).shown
}

/** With what curators leave out of lists at present, for those who arrange what is shown. */
export async function readWholeCatalogue(
  container: MedusaContainer,
  locale: Locale,
): Promise<CatalogueEntry[]> {
  return (await readLists(container, locale)).whole
}

async function readLists(container: MedusaContainer, locale: Locale): Promise<Lists> {
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

async function load(container: MedusaContainer): Promise<Record<Locale, Lists>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const listings = await readPublicListings(query, {})
  return inEveryLocale((locale) => {
    const whole = listings.map((listing) => toEntry(listing, locale))
    return { whole, shown: whole.filter(({ hidden_until }) => hidden_until === null) }
  })
}

function toEntry(listing: PublicListing, locale: Locale): CatalogueEntry {
  const document = toListingDocument(listing, locale)
  const words = [document.title, ...document.keywords, document.summary, document.producer]
  const { hidden_until } = listing.display
  return {
    card: toCard(listing, locale),
    document,
    searchable: fold(words.join("\n")),
    hidden_until,
  }
}
