export const moqBands = ["lt_50", "50_249", "250_999", "gte_1000"] as const
export type MoqBand = (typeof moqBands)[number]

export const leadTimeBands = ["le_14", "15_30", "31_60", "gt_60"] as const
export type LeadTimeBand = (typeof leadTimeBands)[number]

export const priceBands = ["lt_5", "5_19", "20_99", "gte_100"] as const
export type PriceBand = (typeof priceBands)[number]

/** Band of a minimum order in the listing's unit. */
export function moqBand(moq: number): MoqBand {
  if (moq < 50) return "lt_50"
  if (moq < 250) return "50_249"
  return moq < 1000 ? "250_999" : "gte_1000"
}

/** Band of a lead time in days. */
export function leadTimeBand(days: number): LeadTimeBand {
  if (days <= 14) return "le_14"
  if (days <= 30) return "15_30"
  return days <= 60 ? "31_60" : "gt_60"
}

/** Band of a lowest tier price in US dollars per unit. */
export function priceBand(usd: number): PriceBand {
  if (usd < 5) return "lt_5"
  if (usd < 20) return "5_19"
  return usd < 100 ? "20_99" : "gte_100"
}
