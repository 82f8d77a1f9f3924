import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { Locale } from "@serumpun/domain/locales"
import {
  convertLine,
  convertUnitPrice,
  lineTotal,
  type Currency,
  type RateTable,
} from "@serumpun/domain/money"
import { tierFor } from "@serumpun/domain/price-tiers"
import { readNumber } from "#app/lib/format/read-number.ts"

/** Per unit and for the whole line, in `currency`. */
export type LinePrice = { unit_price: number; total: number }

/** What a line costs at list price; null while quantity, listing or rates are unknown. */
export function linePrice(
  line: { quantity: string; listing: Pick<ListingDetail, "tiers"> | null | undefined },
  currency: Currency,
  rates: RateTable | null,
  locale: Locale,
): LinePrice | null {
  const quantity = readNumber(line.quantity, locale)
  if (!rates || !line.listing || !quantity || !(quantity > 0)) return null
  const tier = tierFor(line.listing.tiers, quantity)
  if (!tier) return null
  return {
    unit_price: convertUnitPrice(tier.usd, "USD", currency, rates),
    total: lineIn(quantity, tier.usd, { currency, rates }),
  }
}

/**
 * What a quantity costs in the reader's currency, in USD while the rates are unknown. Listing and
 * request page both say this amount: converted once, since a rounded price would multiply its error.
 */
export function lineIn(
  quantity: number,
  usd: number,
  { currency, rates }: { currency: Currency; rates: RateTable | null },
): number {
  return rates
    ? convertLine(quantity, usd, { from: "USD", to: currency, rates })
    : lineTotal(quantity, usd, "USD")
}
