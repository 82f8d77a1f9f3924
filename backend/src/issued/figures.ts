import { formatNumber } from "@serumpun/domain/format"
import { type Currency, currencyDecimals, UNIT_PRICE_DECIMALS } from "@serumpun/domain/money"
import type { Unit } from "@serumpun/domain/units"

/** Figures of issued documents are written the English way in every language, as in trade papers. */
const grouped = (value: number, least: number, most: number): string =>
  new Intl.NumberFormat("en", { minimumFractionDigits: least, maximumFractionDigits: most }).format(
    value,
  )

/** 1234.5, "EUR" → "1,234.50": the currency stands at the head of its column. */
export function amountOf(value: number, currency: Currency): string {
  const decimals = currencyDecimals[currency]
  return grouped(value, decimals, decimals)
}

/** A price as agreed, with more decimals than its currency has when it has them. */
export function unitPriceOf(value: number, currency: Currency): string {
  return grouped(value, currencyDecimals[currency], UNIT_PRICE_DECIMALS)
}

export const moneyOf = (value: number, currency: Currency): string =>
  `${currency}\u00A0${amountOf(value, currency)}`

export const quantityOf = (value: number, unit: Unit): string =>
  `${formatNumber("en", value)}\u00A0${unit}`

export const kilogramsOf = (value: number): string => `${formatNumber("en", value)}\u00A0kg`

/** Three decimals: a small carton is a few litres. */
export const cubicMetresOf = (value: number): string => `${grouped(value, 3, 3)}\u00A0m³`

/** "170290" → "1702.90". */
export const hsCodeOf = (code: string): string => `${code.slice(0, 4)}.${code.slice(4)}`
