import type { ListingCard, ListingsAnswer } from "@serumpun/backend/src/contracts/catalogue.ts"
import { certificateSchemes } from "@serumpun/domain/certificates"
import { dayIn, startOfDay } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import type { Market, Province } from "@serumpun/domain/places"
import type { Unit } from "@serumpun/domain/units"
import { queryCatalogue } from "@serumpun/search/catalogue-query"
import { forEachFacet } from "@serumpun/search/facets"
import type { ListingDocument } from "@serumpun/search/listing-document"
import type { SearchTarget } from "@serumpun/search/search-target"
import type { RouterContextProvider } from "react-router"
import { api } from "#app/lib/http/api.server.ts"
import { readCatalogueState } from "./catalogue-state.server.ts"
import { type CataloguePage, type CatalogueSearch } from "./catalogue-selection.ts"
import { env } from "#app/lib/http/env.server.ts"

type Context = Readonly<RouterContextProvider>

/** Where search answers for a locale's index; its name comes from the backend. */
export function searchTarget(context: Context, timeout_ms = 2000): SearchTarget {
  const { SEARCH_URL, MEILISEARCH_SEARCH_KEY } = env()
  return {
    host: SEARCH_URL,
    api_key: MEILISEARCH_SEARCH_KEY,
    timeout_ms,
    resolveIndex: async (locale) => {
      const { indexes } = await readCatalogueState(context)
      return indexes[locale as Locale]
    },
  }
}

/** Listings whose verdict holds today, in milliseconds as the index keeps the last day. */
export function validToday(): number {
  return startOfDay(dayIn(new Date())).valueOf()
}

/**
 * A page of the catalogue from search, or from the backend when search cannot answer.
 * @throws ApiError when neither answers
 */
export async function searchCatalogue(
  context: Context,
  locale: Locale,
  search: Partial<CatalogueSearch> & { is_exact?: boolean },
  per_page: number,
): Promise<CataloguePage> {
  try {
    // Only a query can name prices in another currency.
    const { rates } = search.q ? await readCatalogueState(context) : {}
    const per_usd = rates?.per_usd
    const query = { ...search, locale, per_page, valid_at: validToday(), per_usd }
    const found = await queryCatalogue(searchTarget(context), query)
    return {
      listings: found.hits.map((hit) => ({
        ...toListingCard(hit),
        marked_title: hit.marked.title,
      })),
      chosen: found.chosen,
      facets: found.facets,
      total: found.total,
      page: found.page,
      pages: found.total_pages,
      per_page: found.per_page,
      took_ms: found.took_ms,
      understood: found.understood ?? null,
      meanings: found.meanings,
      steps: found.steps,
      limited: false,
    }
  } catch (error) {
    console.error(`Search did not answer, the backend lists instead: ${String(error)}`)
    return listWithoutSearch(locale, search, per_page)
  }
}

/** The backend looks for every word as it is, so more would find nothing. */
const longestListed = 200

async function listWithoutSearch(
  locale: Locale,
  search: Partial<CatalogueSearch>,
  per_page: number,
): Promise<CataloguePage> {
  const started = performance.now()
  const answer = await api<ListingsAnswer>("/store/listings", {
    query: {
      locale,
      q: search.q?.slice(0, longestListed),
      ...forEachFacet((name) => search[name]),
      sort: search.sort,
      page: search.page ?? 1,
      per_page,
    },
  })
  return {
    listings: answer.listings.map((listing) => ({
      ...listing,
      marked_title: [{ text: listing.title, is_match: false }],
    })),
    chosen: answer.chosen,
    facets: answer.facets,
    total: answer.total,
    page: answer.page,
    pages: Math.ceil(answer.total / answer.per_page),
    per_page: answer.per_page,
    took_ms: Math.round(performance.now() - started),
    understood: null,
    meanings: [],
    steps: [],
    limited: true,
  }
}

/**
 * A document of the index as a row of the catalogue. Only listings that passed the domain's rules
 * are indexed, so its codes are the domain's.
 */
export function toListingCard(found: Omit<ListingDocument, "description">): ListingCard {
  return {
    id: found.id,
    external_id: found.external_id,
    handle: found.handle,
    title: found.title,
    summary: found.summary,
    producer: found.producer,
    producer_handle: found.producer_handle,
    province: found.province as Province,
    place: found.place,
    category: found.category,
    hs_code: found.hs_code,
    moq: found.moq,
    unit: found.unit as Unit,
    price_from: found.price_from,
    incoterm_label: found.incoterm_label,
    lead_time_days: found.lead_time_days,
    certificates: certificateSchemes.filter((scheme) => found.certificates.includes(scheme)),
    export_grade_until: found.export_grade_until,
    ready_for: found.ready_for as Market[],
    sample_available: found.sample_available,
    is_paused: found.is_paused,
    paused_until: found.paused_until,
    image: found.image,
  }
}
