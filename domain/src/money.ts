/** Currencies a buyer can read prices in; prices themselves are kept in USD. */
export const currencies = ["USD", "EUR", "JPY", "IDR"] as const
export type Currency = (typeof currencies)[number]

/** Decimals shown and rounded to (ISO 4217; rupiah is traded in whole units). */
export const currencyDecimals: Record<Currency, number> = { USD: 2, EUR: 2, JPY: 0, IDR: 0 }

/** `per_usd`: how much of a currency one US dollar buys; `as_of`: ISO date of the table. */
export type RateTable = {
  base: "USD"
  as_of: string
  source: string
  per_usd: Record<Currency, number>
}

export function isCurrency(value: unknown): value is Currency {
  return currencies.some((code) => code === value)
}

/** Rounds half away from zero to the currency's decimals, without binary residue (1.005 → 1.01). */
export function roundMoney(amount: number, currency: Currency): number {
  const digits = currencyDecimals[currency]
  const [mantissa = "0", exponent = "0"] = Math.abs(amount).toExponential(12).split("e")
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`))
  const rounded = Number(`${scaled}e-${digits}`)
  return amount < 0 && rounded !== 0 ? -rounded : rounded
}

/** Converts between two currencies of one table, through USD, rounded once at the end. */
export function convertMoney(
  amount: number,
  from: Currency,
  to: Currency,
  rates: RateTable,
): number {
  return from === to
    ? roundMoney(amount, to)
    : roundMoney((amount / rates.per_usd[from]) * rates.per_usd[to], to)
}

/** quantity × unit price, rounded to the currency as it stands on the line of a document. */
export function lineTotal(quantity: number, unitPrice: number, currency: Currency): number {
  return roundMoney(quantity * unitPrice, currency)
}

/** Sum of rounded lines, so that the printed lines add up to the printed total. */
export function sumLines(totals: number[], currency: Currency): number {
  return roundMoney(
    totals.reduce((sum, total) => sum + total, 0),
    currency,
  )
}
