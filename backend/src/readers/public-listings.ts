import type { RemoteQueryFunction } from "@medusajs/framework/types"
import type { Certificate } from "@serumpun/domain/certificates"
import { contentLocales, type Locale } from "@serumpun/domain/locales"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type { PassportContent } from "../workflows/listing/steps/create-passports"
import type { CertificateRow } from "./certificate"
import type { ProducerRow } from "./producer"

type Trade = Omit<ListingContent, "title" | "summary" | "description" | "specification">

/** Everything the public may know of a listing, read from what publication wrote. */
export type PublicListing = {
  id: string
  handle: string
  external_id: number | null
  /** In the locale asked for; English where that is missing. */
  title: string
  summary: string
  description: string
  terms: Trade
  producer: ProducerRow
  certificates: CertificateRow[]
  review: { id: string; snapshot: ListingContent; decided_at: Date | string }
  passport: PassportContent & { approved_on: string; valid_until: string }
}

/** Query as the Search Module hands it out, and as the container does. */
export type GraphQuery = Pick<RemoteQueryFunction, "graph">

type Filters = { ids?: string[]; handle?: string }
type Page = { skip?: number; take?: number }

type ProductRow = {
  id: string
  handle: string
  external_id: string | null
  title: string
  subtitle: string | null
  description: string | null
  trade_terms?: Trade & { review_id: string }
  producer?: ProducerRow & { certificates: CertificateRow[] }
}

/**
 * Published listings of verified producers whose passport holds; nothing else is public.
 * Two queries whatever the number of listings.
 */
export async function listPublicListings(
  query: GraphQuery,
  locale: Locale,
  { ids, handle }: Filters = {},
  { skip = 0, take = 5000 }: Page = {},
): Promise<PublicListing[]> {
  const { data } = await query.graph(
    {
      entity: "product",
      fields: [
        "id",
        "handle",
        "external_id",
        "title",
        "subtitle",
        "description",
        "trade_terms.*",
        "producer.*",
        "producer.certificates.*",
      ],
      filters: { status: "published", ...(ids ? { id: ids } : {}), ...(handle ? { handle } : {}) },
      pagination: { skip, take, order: { id: "ASC" } },
    },
    { locale: contentLocales[locale] },
  )
  const products = (data as unknown as ProductRow[]).filter(
    ({ trade_terms, producer }) => trade_terms && producer?.status === "verified",
  )
  const { data: reviews } = await query.graph({
    entity: "review",
    fields: ["id", "snapshot", "decided_at", "passport.*"],
    filters: { id: products.flatMap(({ trade_terms }) => trade_terms?.review_id ?? []) },
  })
  const byId = new Map(reviews.map((review) => [review.id, review]))
  return products.flatMap((product) => {
    const { trade_terms: terms, producer } = product
    const review = terms && byId.get(terms.review_id)
    const passport = review?.passport as unknown as PublicListing["passport"] | undefined
    if (!terms || !producer || !review || !passport) return []
    return {
      id: product.id,
      handle: product.handle,
      external_id: product.external_id ? Number(product.external_id) : null,
      title: product.title,
      summary: product.subtitle ?? "",
      description: product.description ?? "",
      terms,
      producer,
      certificates: producer.certificates,
      review: {
        id: review.id,
        snapshot: review.snapshot as unknown as ListingContent,
        decided_at: review.decided_at ?? new Date(0),
      },
      passport,
    }
  })
}

/** A certificate that a curator has refused or revoked is shown to nobody. */
export function isShown({ status }: Pick<Certificate, "status">): boolean {
  return status === "verified" || status === "unverified"
}
