import { readFileSync } from "node:fs"
import { hsPrefixes } from "@serumpun/domain/hs-codes"
import { listingIndexSettings } from "../index-settings.js"
import { conceptNames } from "../lexicon/listing-concepts.js"
import type { ListingDocument } from "../listing-document.js"
import type { SearchTarget } from "../search-target.js"
import { TEST_KEY, type TestServer } from "./search-client.js"

type Recorded = ListingDocument & { producer_name: string; price_from_usd: number }

const file = new URL("../../test-data/vectors.json", import.meta.url)

/** The demo's 39 listings of one language, as they were when answers were recorded. */
export function demoListings(locale: string): ListingDocument[] {
  const { documents } = JSON.parse(readFileSync(file, "utf8")) as {
    documents: Record<string, Recorded[]>
  }
  const texts = (handle: string) => {
    const [en, id] = ["en", "id"].map((language) =>
      documents[language].find((each) => each.handle === handle)!,
    )
    const both = (name: "title" | "summary" | "description") => ({ en: en[name], id: id[name] })
    return { title: both("title"), summary: both("summary"), description: both("description") }
  }
  return (documents[locale] ?? []).map(({ producer_name, price_from_usd, ...listing }) => ({
    ...listing,
    keywords: [
      ...listing.keywords,
      ...conceptNames({ ...texts(listing.handle), category: listing.category }, locale),
    ],
    producer: producer_name,
    price_from: price_from_usd,
    hs_prefixes: hsPrefixes(listing.hs_code),
  }))
}

/** Fills an index with the demo's listings, with more and with changes where a test wants them. */
export async function demoTarget(
  server: TestServer,
  locale: string,
  more: Partial<ListingDocument>[] = [],
): Promise<SearchTarget> {
  const listings = demoListings(locale)
  const [pattern] = listings
  const others = more.map((changes) => ({ ...pattern, keywords: [], ...changes }))
  const index = `demo_${locale}`
  await server.fill(index, listingIndexSettings(locale), [...listings, ...others])
  return { host: server.url, api_key: TEST_KEY, resolveIndex: () => index }
}
