import type { ListingCard } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { Locale } from "@serumpun/domain/locales"
import {
  convertMoney,
  convertUnitPrice,
  type Currency,
  type RateTable,
} from "@serumpun/domain/money"
import type { ListingCardData } from "./listing-card.tsx"

export type PriceView = { currency: Currency; rates: RateTable | null }

/** An amount in USD as the reader's currency; stays USD while the rates are unknown. */
export function inCurrency(
  usd: number,
  { currency, rates }: PriceView,
): { amount: number; currency: Currency } {
  return rates
    ? { amount: convertMoney(usd, "USD", currency, rates), currency }
    : { amount: usd, currency: "USD" }
}

/** A price per unit in the reader's currency, with the decimals it needs; never to be multiplied. */
export function unitPriceIn(
  usd: number,
  { currency, rates }: PriceView,
): { amount: number; currency: Currency } {
  return rates
    ? { amount: convertUnitPrice(usd, "USD", currency, rates), currency }
    : { amount: usd, currency: "USD" }
}

/** A row of the catalogue as its card shows it. */
export function toCardData(
  listing: ListingCard,
  locale: Locale,
  prices: PriceView,
): ListingCardData {
  const { amount, currency } = unitPriceIn(listing.price_from, prices)
  return {
    ...listing,
    href: `/${locale}/listings/${listing.handle}`,
    price_from: amount,
    currency,
    pause: listing.is_paused ? { until: listing.paused_until } : null,
  }
}
