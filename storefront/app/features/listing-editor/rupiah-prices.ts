import type { Locale } from "@serumpun/domain/locales"
import type { RateTable } from "@serumpun/domain/money"
import { rupiahInDollars } from "#app/lib/format/read-price.ts"
import { writeNumber } from "#app/lib/format/read-number.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"

/**
 * Prices of tiers that were typed in rupiah as the dollars they are stored in. Without rates they stay as
 * they were typed, and are named as no number.
 */
export function pricesInDollars(
  values: FormValues,
  locale: Locale,
  rates: RateTable | null,
): FormValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, typed]) => {
      const isPrice = /^tiers\.\d{1,2}\.usd$/.test(name)
      const usd = isPrice ? rupiahInDollars(typed, locale, rates) : null
      return [name, usd === null ? typed : writeNumber(usd, locale)]
    }),
  )
}
