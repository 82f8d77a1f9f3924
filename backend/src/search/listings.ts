import type { Event, SearchTypes } from "@medusajs/framework/types"
import { defineSearchIndex } from "@medusajs/framework/utils"
import { locales, type Locale } from "@serumpun/domain/locales"
import { indexFields, listingIndexSettings } from "@serumpun/search/index-settings"
import { toListingDocument } from "../readers/listing-document"
import { type PublicListing, readPublicListings } from "../readers/public-listing"
import { listingIndexName } from "../search-index-name"
import { OWED_LISTINGS } from "./owed-listings"

type Query = SearchTypes.SearchContainer["query"]
const BATCH = 200

// What each attribute is for stands in the settings, which win over what is derived from here.
const fields = { toFields: () => Object.fromEntries(indexFields.map(toField)) }

function toField(field: (typeof indexFields)[number]): [string, SearchTypes.SearchFieldDefinition] {
  const { name, type, isArray, weight, isFilterable, isFacet, isSortable } = field
  return [
    name,
    {
      type,
      ...(isArray ? { array: true } : {}),
      ...(weight > 0 ? { searchable: { weight } } : {}),
      ...(isFilterable ? { filterable: true } : {}),
      ...(isFacet ? { facetable: true } : {}),
      ...(isSortable ? { sortable: true } : {}),
    },
  ]
}

/** One index per locale with its own words; the Search Module creates, fills and versions them. */
for (const locale of locales) {
  defineSearchIndex({
    name: listingIndexName(locale),
    entity: "product",
    primary_key: "id",
    fields,
    settings: { provider_options: { meilisearch: { ...listingIndexSettings(locale) } } },
    // Never emitted: workflows/catalogue/settle-search.ts hands it over and waits until it is done.
    events: [OWED_LISTINGS],
    consume: async (event, { container }) =>
      toMutations(await readAffected(container.query, event), locale),
    seed: ({ container, filters, last_key, catchup }) =>
      seed(container.query, locale, { filters, last_key, since: catchup?.since }),
  })
}

type Owed = { ids: string[] }
type Affected = { ids: string[]; listings: PublicListing[] }
const readings = new WeakMap<Event<Owed>, Promise<Affected>>()

/** The indexes are told one after the other of the same event, and the first one's reading serves all. */
function readAffected(query: Query, event: Event<Owed>): Promise<Affected> {
  const reading = readings.get(event) ?? read(query)(event.data.ids)
  readings.set(event, reading)
  return reading
}

const read =
  (query: Query) =>
  async (ids: string[]): Promise<Affected> => ({
    ids,
    listings: await readPublicListings(query, { listing_id: ids }),
  })

async function listListingIds(query: Query, filters: Record<string, unknown>): Promise<string[]> {
  const { data } = await query.graph({ entity: "review", fields: ["listing_id"], filters })
  const rows = data as { listing_id: string }[]
  return [...new Set(rows.map(({ listing_id }) => listing_id))].sort()
}

/** Writes what is public and not left out of lists among some listings and deletes the rest: harmless however often it runs. */
function toMutations({ ids, listings }: Affected, locale: Locale) {
  const listed = listings.filter(({ display }) => display.hidden_until === null)
  const documents = listed.map((listing) => toListingDocument(listing, locale))
  const shown = new Set(documents.map(({ id }) => id))
  const hidden = ids.filter((id) => !shown.has(id))
  return [
    ...(documents.length > 0 ? [{ action: "upsert" as const, documents }] : []),
    ...(hidden.length > 0 ? [{ action: "delete" as const, filters: { id: hidden } }] : []),
  ]
}

/** Listing by listing in the order of their ids, so that an interrupted fill resumes where it was. */
async function* seed(
  query: Query,
  locale: Locale,
  { filters, last_key, since }: { filters?: unknown; last_key?: string; since?: Date },
) {
  const ids = await listListingIds(query, {
    ...(since ? { updated_at: { $gte: since } } : { status: "approved" }),
    ...(hasId(filters) ? { listing_id: filters.id } : {}),
  })
  const remaining = ids.filter((id) => last_key === undefined || id > last_key)
  for (let start = 0; start < remaining.length; start += BATCH) {
    const mutations = toMutations(await read(query)(remaining.slice(start, start + BATCH)), locale)
    if (mutations.length > 0) yield mutations
  }
}

function hasId(filters: unknown): filters is { id: string | string[] } {
  return typeof filters === "object" && filters !== null && "id" in filters
}
