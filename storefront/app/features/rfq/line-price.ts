import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { Locale } from "@serumpun/domain/locales"
import { convertMoney, lineTotal, type Currency, type RateTable } from "@serumpun/domain/money"
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
    unit_price: convertMoney(tier.usd, "USD", currency, rates),
    // Converted once at the end: rounding the unit price first would multiply its error.
    total: convertMoney(lineTotal(quantity, tier.usd, "USD"), "USD", currency, rates),
  }
}
