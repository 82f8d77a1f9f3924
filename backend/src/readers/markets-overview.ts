import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type MarkedCertificate, markHolds } from "@serumpun/domain/certificate-marks"
import { dayIn } from "@serumpun/domain/days"
import { checkHsCode } from "@serumpun/domain/hs-codes"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type { Locale } from "@serumpun/domain/locales"
import type { MarketRule } from "@serumpun/domain/market-rule"
import { gatherMarkets, type JudgedListing } from "@serumpun/domain/markets-overview"
import type { MarketsAsked, MarketsOverview } from "../contracts/markets-overview"
import { listUsableCertificates } from "./certificate-links"
import { destinationsOf, inLanguage } from "./destinations"
import { readMarketRules } from "./market-rules"
import { findOwnListings } from "./find-own-listings"

/** More than a small business sells; a page of more could not be read. */
const MOST = 500

type Saved = Pick<ListingContent, "hs_code" | "claims_organic" | "certificate_ids" | "packing"> & {
  id: string
  title: Partial<ListingContent["title"]>
}

/**
 * What each market asks of all of a producer's listings as they are saved, as the page of each listing
 * says it, and what answers it. Three small reads, whatever the number of listings.
 */
export async function readMarketsOverview(
  container: MedusaContainer,
  producerId: string,
  { market }: MarketsAsked,
  locale: Locale,
): Promise<MarketsOverview> {
  const page = { limit: MOST, offset: 0 }
  const { ids, count } = await findOwnListings(container, producerId, false, page)
  const [saved, certificates, rules] = await Promise.all([
    readSaved(container, producerId, ids),
    listUsableCertificates(container, producerId),
    readMarketRules(container.resolve(ContainerRegistrationKeys.QUERY)),
  ])
  const isJudged = ({ hs_code }: Saved) => checkHsCode("hs_code", hs_code).length === 0
  const judged = saved.filter(isJudged).map((one) => judge(one, { certificates, rules, locale }))
  return {
    ...gatherMarkets(judged, market && [market]),
    listings: saved.map(({ id, title }) => ({
      id,
      title: title[locale] || title.id || title.en || "",
    })),
    count,
    without_code: saved.filter((one) => !isJudged(one)).map(({ id }) => id),
  }
}

type Given = { certificates: MarkedCertificate[]; rules: MarketRule[]; locale: Locale }

function judge(content: Saved, { certificates, rules, locale }: Given): JudgedListing {
  const day = dayIn(new Date())
  return {
    id: content.id,
    destinations: inLanguage(destinationsOf({ content, certificates, rules }), locale),
    held: certificates
      .filter((one) => markHolds(one, content.hs_code, day))
      .map(({ scheme }) => scheme),
  }
}

/** Of the newest revision of each listing only what is asked about, in the order of the ids. */
async function readSaved(
  container: MedusaContainer,
  producerId: string,
  ids: string[],
): Promise<Saved[]> {
  if (ids.length === 0) return []
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{
    rows: Saved[]
  }>(
    `select distinct on (listing_id) listing_id as id, snapshot->'title' as title,
        snapshot->>'hs_code' as hs_code, snapshot->'claims_organic' as claims_organic,
        snapshot->'certificate_ids' as certificate_ids, snapshot->'packing' as packing
      from review
      where producer_id = ? and listing_id = any(?) and deleted_at is null and status <> 'taken_back'
      order by listing_id, revision desc`,
    [producerId, ids],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
