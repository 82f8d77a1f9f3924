import type { PriceTier } from "@serumpun/domain/price-tiers"

/** Medusa's prices of a listing's one variant: a tier is a price from one quantity to another. */
export function toPrices(tiers: PriceTier[]) {
  return tiers.map(({ min, max, usd }) => ({
    amount: usd,
    currency_code: "usd",
    min_quantity: min,
    ...(max === null ? {} : { max_quantity: max }),
  }))
}
