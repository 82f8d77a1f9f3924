import type { RemoteQueryFunction } from "@medusajs/framework/types"
import type { Carried } from "@serumpun/domain/curation-rules"
import type { MarkedCertificate } from "@serumpun/domain/certificate-marks"
import { dayIn } from "@serumpun/domain/days"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type { TextMarks } from "@serumpun/domain/translations"
import type { MarketRule } from "@serumpun/domain/market-rule"
import type { Pause } from "@serumpun/domain/pauses"
import type { Passport } from "../contracts/catalogue"
import { type GivenAssessment, toIssuedContent } from "./assessment"
import { toCertificate } from "./certificate"
import { type CertificateSeries, markedFor, readSeries } from "./certificate-links"
import { holdingCertificates } from "./destinations"
import { listShownExaminations, shownBy } from "./examination"
import { readPauses } from "./listing-pause"
import { readMarketRules } from "./market-rules"
import type { ProducerRow } from "./producer"
import { type Display, noDisplay, readDisplays } from "./shop-window"
import { type Editions, judgingOf, readEditions } from "./rubrics"

export type PublicCertificateRow = MarkedCertificate & { checked_by: string | null }

/** Everything the public may know about one listing: the approved snapshot and who stands behind it. */
export type PublicListing = {
  id: string
  handle: string
  external_id: number | null
  content: ListingContent
  /** How its translations came about. */
  text_marks: TextMarks | null
  /** Those that hold today, in the listing's order. */
  certificates: PublicCertificateRow[]
  passport: Passport
  producer: ProducerRow
  published_at: Date
  /** What markets ask today: one list for all listings. */
  rules: MarketRule[]
  /** While it lasts: the listing is shown, and cannot be asked for. */
  pause: Pause | null
  /** What curators do to its place in the lists today. */
  display: Display
}

type Query = Omit<RemoteQueryFunction, symbol>
type ReviewWithAll = {
  listing_id: string
  decided_at: string | Date
  snapshot: ListingContent
  text_marks: TextMarks | null
  passport: Pick<Passport, "id" | "approved_on" | "valid_until"> | null
  assessments: GivenAssessment[]
  carried: Carried | null
  product: { id: string; handle: string; external_id: string | null; status: string } | null
  producer: ProducerRow | null
}
/** Rows read at once; all are read, in as many turns as that takes. */
const ROWS = 500

/**
 * Approved, published listings of verified producers and nothing else: the one definition of what
 * is public, for pages and for the search index alike. Newest first. Texts, prices, terms and
 * pictures are those of the approved snapshot and the passport's findings those of the assessments,
 * so that no change to Medusa's product, prices or translations, and no passport without
 * assessments, can say anything here.
 */
export async function readPublicListings(
  query: Query,
  filters: { listing_id?: string[]; producer_id?: string },
): Promise<PublicListing[]> {
  if (filters.listing_id?.length === 0) return []
  const reviews: ReviewWithAll[] = []
  for (let length = ROWS; length === ROWS;) {
    const rows = await readApproved(query, filters, reviews.length)
    reviews.push(...rows)
    length = rows.length
  }
  const today = dayIn(new Date())
  const shown = reviews.filter(
    ({ product, producer, passport }) =>
      passport &&
      passport.valid_until >= today &&
      product?.status === "published" &&
      producer?.status === "verified",
  )
  const ids = shown.map(({ listing_id }) => listing_id)
  const named = shown.flatMap(({ snapshot }) => snapshot.certificate_ids)
  const [series, editions, pauses, examined, rules, displays] = await Promise.all([
    readSeries(query, [...new Set(named)]),
    readEditions(query),
    readPauses(query, ids),
    listShownExaminations(query, ids),
    readMarketRules(query),
    readDisplays(query),
  ])
  return shown.flatMap((review) => {
    const listing = toPublicListing(review, series, editions, shownBy(examined, review))
    if (!listing) return []
    const { id } = listing
    const display = displays.get(id) ?? noDisplay
    return [{ ...listing, rules, display, pause: pauses.get(id) ?? null }]
  })
}

async function readApproved(
  query: Query,
  filters: { listing_id?: string[]; producer_id?: string },
  skip: number,
): Promise<ReviewWithAll[]> {
  const { data } = await query.graph({
    entity: "review",
    fields: [
      "listing_id",
      "decided_at",
      "snapshot",
      "text_marks",
      "passport.id",
      "passport.approved_on",
      "passport.valid_until",
      "carried",
      "assessments.rubric_id",
      "assessments.scores",
      "assessments.gates",
      "assessments.conflict_of_interest",
      "assessments.institution",
      "assessments.created_at",
      "product.id",
      "product.handle",
      "product.external_id",
      "product.status",
      "producer.*",
    ],
    filters: { ...filters, status: "approved" },
    // The id keeps the order of what was decided in the same moment from one turn to the next.
    pagination: { take: ROWS, skip, order: { decided_at: "DESC", id: "ASC" } },
  })
  return data as unknown as ReviewWithAll[]
}

function toPublicListing(
  review: ReviewWithAll,
  series: CertificateSeries,
  editions: Editions,
  examined: Passport["examined"],
): Omit<PublicListing, "pause" | "rules" | "display"> | null {
  const { product, producer, passport, assessments, snapshot, decided_at } = review
  const found = toIssuedContent(assessments, judgingOf(editions, review, assessments))
  if (!product || !producer || !passport || !found) return null
  const { id, approved_on, valid_until } = passport
  const external = Number(product.external_id)
  const certificates = markedFor(series, snapshot.certificate_ids, producer).map((row) => ({
    ...toCertificate(row),
    checked_by: row.checked_by,
  }))
  return {
    id: product.id,
    handle: product.handle,
    external_id: product.external_id && Number.isInteger(external) ? external : null,
    content: snapshot,
    text_marks: review.text_marks,
    certificates: holdingCertificates(snapshot, certificates, dayIn(new Date())),
    passport: { id, ...found, approved_on, valid_until, examined },
    producer,
    published_at: new Date(decided_at),
  }
}
