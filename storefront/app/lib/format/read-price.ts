import { cleanText } from "@serumpun/domain/clean-text"
import type { Locale } from "@serumpun/domain/locales"
import { exchangeUnitPrice, type RateTable } from "@serumpun/domain/money"
import { readNumber, toLatin } from "./read-number.ts"

/** A price somebody has marked as rupiah: "Rp 55.000", "Rp. 55.000,-", "55.000 rupiah", "IDR 55,000". */
const rupiah = /^(?:rp\.?|idr)(.*)$|^(.*?)(?:rp\.?|idr|rupiah)$/i

/**
 * The amount of a price in rupiah as it was typed; what is typed without a mark is none.
 * @returns null without a mark, NaN when the rest is no number
 */
export function readRupiah(typed: string | undefined, locale: Locale): number | null {
  const text = toLatin(typed ?? "").trim()
  const found = rupiah.exec(text)
  if (!found) return null
  const amount = (found[1] ?? found[2] ?? "").trim().replace(/[.,]?-$/, "")
  // Nobody writes a thousandth of a rupiah: three digits behind a point or comma are thousands, whatever
  // the language of the page.
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(amount)
  return readNumber(isGrouped ? amount.replace(/[.,]/g, "") : amount, locale) ?? NaN
}

/**
 * The amount in a field that is in rupiah, with a mark or without: "500.000" is half a million in every language.
 * @returns null when nothing was typed, NaN when it is no number
 */
export function readRupiahField(typed: string | undefined, locale: Locale): number | null {
  const text = cleanText(typed ?? "").trim()
  return text ? (readRupiah(text, locale) ?? readRupiah(`Rp ${text}`, locale)) : null
}

/** A price per unit as US dollars; null when it is not marked as rupiah or cannot be read. */
export function rupiahInDollars(
  typed: string | undefined,
  locale: Locale,
  rates: RateTable | null,
): number | null {
  const amount = readRupiah(typed, locale)
  if (amount === null || !rates || !(amount > 0)) return null
  return exchangeUnitPrice(amount, "IDR", "USD", rates)
}
