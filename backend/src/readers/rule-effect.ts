import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MarketRule } from "@serumpun/domain/market-rule"
import { markets } from "@serumpun/domain/places"
import type { RuleEffect, TryMarketRule } from "../contracts/market-rules"
import { destinationsOf } from "./destinations"
import { type PublicListing, readPublicListings } from "./public-listing"

/** Listings named; the rest is counted. */
const NAMED = 20

/** What an edition would change for the listings that are public now. Nothing is written. */
export async function readRuleEffect(
  container: MedusaContainer,
  { key, content }: TryMarketRule,
): Promise<RuleEffect> {
  const listings = await readPublicListings(container.resolve(ContainerRegistrationKeys.QUERY), {})
  const moved = listings.flatMap((listing) => {
    const before = readyFor(listing, listing.rules)
    const after = readyFor(listing, withRule(listing.rules, key, content))
    const names = { title: listing.content.title.en, producer: listing.producer.name }
    return markets
      .filter((market) => before.has(market) !== after.has(market))
      .map((market) => ({ ...names, market, is_lost: before.has(market) }))
  })
  return {
    listings: listings.length,
    markets: markets
      .map((market) => {
        const own = moved.filter((one) => one.market === market)
        const lost = own.filter(({ is_lost }) => is_lost).length
        return { market, gained: own.length - lost, lost }
      })
      .filter(({ gained, lost }) => gained + lost > 0),
    named: moved
      .toSorted((one, other) => Number(other.is_lost) - Number(one.is_lost))
      .slice(0, NAMED),
  }
}

function readyFor(listing: PublicListing, rules: MarketRule[]) {
  const destinations = destinationsOf({ ...listing, rules })
  return new Set(destinations.filter(({ state }) => state === "ready").map(({ market }) => market))
}

function withRule(
  rules: MarketRule[],
  key: string,
  content: TryMarketRule["content"],
): MarketRule[] {
  const others = rules.filter((rule) => rule.key !== key)
  return content ? [...others, { key, ...content }] : others
}
