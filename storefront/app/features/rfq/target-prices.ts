import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { Locale } from "@serumpun/domain/locales"
import { convertUnitPrice, isCurrency, type Currency, type RateTable } from "@serumpun/domain/money"
import { tierFor } from "@serumpun/domain/price-tiers"
import type { Problem } from "@serumpun/domain/problems"
import { doubtPrice } from "@serumpun/domain/usual-price"
import { readNumber, writeNumber } from "#app/lib/format/read-number.ts"
import { writeRows, type FormValues } from "#app/lib/kept/form-values.ts"
import { currencyOf, readLines, type RfqLineValues } from "./rfq-form.ts"

/** Where a form has lines with target prices, and how they are read. */
type PricedForm = { prefix: string; read: (values: FormValues) => FormValues[] }

/**
 * Target prices follow the currency of the request. The form carries the currency they were typed in
 * as `priced_in`; when another one has been chosen since, they are converted, and the page says so.
 * @returns `from`: the currency they had, null when nothing was converted
 */
export function convertTargets(
  values: FormValues,
  locale: Locale,
  { currency, rates }: { currency: Currency; rates: RateTable | null },
  form: PricedForm = { prefix: "items", read: readLines },
): { values: FormValues; from: Currency | null } {
  const to = currencyOf(values, currency)
  const from = isCurrency(values.priced_in) ? values.priced_in : to
  if (from === to) return { values: { ...values, priced_in: to }, from: null }
  const lines = form.read(values)
  if (lines.every(({ target_price }) => !target_price))
    return { values: { ...values, priced_in: to }, from: null }
  // Without rates the prices wait in their own currency for the next step.
  if (!rates) return { values, from: null }
  const converted = lines.map((line) => {
    const price = readNumber(line.target_price, locale)
    if (!price || !Number.isFinite(price)) return line
    const target_price = writeNumber(convertUnitPrice(price, from, to, rates), locale)
    return { ...line, target_price }
  })
  return { values: { ...writeRows(values, form.prefix, converted), priced_in: to }, from }
}

type Line = Pick<RfqLineValues, "quantity" | "target_price"> & {
  listing: Pick<ListingDetail, "tiers"> | null | undefined
}

/** Questions about target prices far from what the producer asks for that quantity. */
export function doubtTargets(
  lines: Line[],
  locale: Locale,
  { currency, rates }: { currency: Currency; rates: RateTable | null },
): Problem[] {
  return lines.flatMap(({ quantity, target_price, listing }, index) => {
    const price = readNumber(target_price, locale)
    const tier = listing && tierFor(listing.tiers, readNumber(quantity, locale) || 0)
    if (!price || !tier || !rates) return []
    const usual = { price: convertUnitPrice(tier.usd, "USD", currency, rates), currency }
    return doubtPrice(`items.${index}.target_price`, price, usual)
  })
}
