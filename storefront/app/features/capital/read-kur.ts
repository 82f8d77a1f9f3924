import type { KurAnswers } from "@serumpun/domain/kur"
import { parseLarge } from "@serumpun/domain/large-figures"
import type { Locale } from "@serumpun/domain/locales"
import { readNumber, toLatin } from "#app/lib/format/read-number.ts"
import { readRupiahField } from "#app/lib/format/read-price.ts"
import { type FormValues, typedText } from "#app/lib/kept/form-values.ts"

/** What stands in the form, as the rule reads it: NaN for an amount or a year that is no number. */
export function readKur(values: FormValues, locale: Locale): KurAnswers {
  const year = readNumber(values.founded_year, locale)
  return {
    amount_idr: readAmount(values.amount_idr, locale),
    // "2.024" is a year with a mark for thousands.
    founded_year: year !== null && year > 1 && year < 3 ? Math.round(year * 1000) : year,
    founded_month: Number(values.founded_month) || null,
    has_identity: readAnswer(values.has_identity),
    has_credit: readAnswer(values.has_credit),
  }
}

/** "25 juta", "Rp 25.000.000", "25,000,000"; words of Indonesian are understood in every language. */
function readAmount(typed: string | undefined, locale: Locale): number {
  const plain = readRupiahField(typed, locale)
  if (plain !== null && Number.isFinite(plain)) return plain
  const words = toLatin(typedText(typed)).replace(/^(?:rp\.?|idr)/i, "")
  const spaced = words.replace(/(\d)(?=\p{L})/gu, "$1 ").toLowerCase()
  return parseLarge(locale, spaced) ?? parseLarge("id", spaced) ?? NaN
}

function readAnswer(typed: string | undefined): boolean | null {
  return typed === "yes" ? true : typed === "no" ? false : null
}
