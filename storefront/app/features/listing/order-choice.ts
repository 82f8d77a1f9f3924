import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { Locale } from "@serumpun/domain/locales"
import type { Currency } from "@serumpun/domain/money"
import { checkQuantity, tierFor } from "@serumpun/domain/price-tiers"
import type { Problem } from "@serumpun/domain/problems"
import { unitPriceIn, type PriceView } from "#app/components/listing/card-data.ts"
import { lineIn } from "#app/lib/catalogue/line-price.ts"
import { readNumber } from "#app/lib/format/read-number.ts"

/** What a quantity costs; `total` is null for a quantity that cannot be ordered. */
export type OrderChoice = {
  /** As typed, for showing again. */
  text: string
  quantity: number
  problems: Problem[]
  tier_min: number | null
  unit_price: number
  total: number | null
  currency: Currency
}

/** The tier, price and total for `?quantity=`; the minimum order when nothing was asked. */
export function chooseOrder(
  listing: Pick<ListingDetail, "moq" | "order_multiple" | "tiers">,
  asked: string | null,
  locale: Locale,
  prices: PriceView,
): OrderChoice {
  const text = (asked ?? "").trim().slice(0, 30)
  const quantity = readNumber(text, locale) ?? listing.moq
  const problems = checkQuantity("quantity", quantity, listing)
  const tier = tierFor(listing.tiers, Number.isFinite(quantity) ? quantity : listing.moq)
  const { amount, currency } = unitPriceIn(tier?.usd ?? 0, prices)
  return {
    text: text || String(listing.moq),
    quantity,
    problems,
    tier_min: tier?.min ?? null,
    unit_price: amount,
    total: problems.length === 0 ? lineIn(quantity, tier?.usd ?? 0, prices) : null,
    currency,
  }
}
