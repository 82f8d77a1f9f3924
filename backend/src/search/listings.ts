import type { Event, SearchTypes } from "@medusajs/framework/types"
import { defineSearchIndex, search } from "@medusajs/framework/utils"
import { locales, type Locale } from "@serumpun/domain/locales"
import { listingIndexSettings } from "@serumpun/search/index-settings"
import { toListingDocument } from "../readers/listing-document"
import { type PublicListing, readPublicListings } from "../readers/public-listing"
import { listingIndexName } from "../search-index-name"
import { OWED_LISTINGS } from "./owed-listings"

type Query = SearchTypes.SearchContainer["query"]
const BATCH = 200

// What each attribute is for stands in the settings, which win over what is derived from here.
const fields = search.define({
  id: search.keyword().filterable(),
  external_id: search.integer().filterable(),
  handle: search.keyword().filterable(),
  title: search.text().searchable({ weight: 6 }),
  summary: search.text().searchable({ weight: 4 }),
  description: search.text().searchable({ weight: 1 }),
  keywords: search.text().array().searchable({ weight: 5 }),
  producer_id: search.keyword().filterable(),
  producer_handle: search.keyword().filterable(),
  producer: search.text().searchable({ weight: 3 }),
  province: search.keyword().filterable().facetable(),
  place: search.text().searchable({ weight: 2 }),
  category: search.keyword().filterable().facetable(),
  category_root: search.keyword().filterable().facetable(),
  hs_code: search.keyword().filterable(),
  certificates: search.keyword().array().filterable().facetable(),
  incoterms: search.keyword().array().filterable().facetable(),
  incoterm_label: search.keyword(),
  moq: search.float().filterable().sortable(),
  moq_band: search.keyword().filterable().facetable(),
  unit: search.keyword(),
  lead_time_days: search.integer().filterable().sortable(),
  lead_time_band: search.keyword().filterable().facetable(),
  price_from: search.float().filterable().sortable(),
  price_band: search.keyword().filterable().facetable(),
  processing_stage: search.keyword().filterable().facetable(),
  sample_available: search.boolean().filterable().facetable(),
  ready_for: search.keyword().array().filterable().facetable(),
  export_grade_until: search.keyword(),
  export_grade_until_ts: search.integer().filterable(),
  published_at_ts: search.integer().filterable().sortable(),
  season_months: search.integer().array().filterable().facetable(),
})

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

/** Writes what is public among some listings and deletes the rest: harmless however often it runs. */
function toMutations({ ids, listings }: Affected, locale: Locale) {
  const documents = listings.map((listing) => toListingDocument(listing, locale))
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
