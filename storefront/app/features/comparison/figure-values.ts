import type { ComparedQuote } from "@serumpun/backend/src/contracts/comparison.ts"
import {
  checkFigures,
  type CostFigures,
  figureSums,
  freightBases,
  type FreightBasis,
} from "@serumpun/domain/cost-figures"
import type { Locale } from "@serumpun/domain/locales"
import { type Currency, isCurrency } from "@serumpun/domain/money"
import { problem, type Problem } from "@serumpun/domain/problems"
import { readNumber, writeNumber } from "#app/lib/format/read-number.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"

/** The control of the duty on goods of an HS code. */
export const dutyName = (code: string) => `duty_${code}`

/** The HS codes of all lines, once each. */
export function hsCodesOf(quotes: Pick<ComparedQuote, "lines">[]): string[] {
  const codes = quotes.flatMap(({ lines }) => lines.map(({ hs_code }) => hs_code))
  return [...new Set(codes)].sort()
}

/** Figures as the form shows them. */
export function writeFigures(figures: CostFigures, locale: Locale): FormValues {
  const { currency, freight, freight_basis, insurance_percent, duties } = figures
  return {
    currency,
    freight_basis,
    freight: writeNumber(freight, locale),
    insurance_percent: writeNumber(insurance_percent, locale),
    ...Object.fromEntries(figureSums.map((name) => [name, writeNumber(figures[name], locale)])),
    ...Object.fromEntries(
      duties.map(({ hs_code, percent }) => [dutyName(hs_code), writeNumber(percent, locale)]),
    ),
  }
}

/**
 * Figures as they were typed; a number that cannot be read is NaN. Duties of goods that this RFQ does
 * not have stay as they were remembered.
 */
export function readFigures(
  values: FormValues,
  known: CostFigures,
  { codes, locale }: { codes: string[]; locale: Locale },
): CostFigures {
  const read = (name: string) => readNumber(values[name], locale)
  const typed = codes.flatMap((hs_code) => {
    const percent = read(dutyName(hs_code))
    return percent === null ? [] : [{ hs_code, percent }]
  })
  const basis = freightBases.find((one) => one === values.freight_basis)
  return {
    currency: values.currency as Currency,
    freight_basis: basis ?? (values.freight_basis as FreightBasis),
    freight: read("freight"),
    insurance_percent: read("insurance_percent"),
    to_carrier: read("to_carrier"),
    terminal: read("terminal"),
    loading: read("loading"),
    delivery: read("delivery"),
    unloading: read("unloading"),
    clearance: read("clearance"),
    duties: [...typed, ...known.duties.filter(({ hs_code }) => !codes.includes(hs_code))],
  }
}

/** Problems under the names of the form's controls. */
export function checkFigureValues(figures: CostFigures): Problem[] {
  const choices = [
    ...(isCurrency(figures.currency) ? [] : [problem("currency", "invalid_choice")]),
    ...(freightBases.includes(figures.freight_basis)
      ? []
      : [problem("freight_basis", "invalid_choice")]),
  ]
  if (choices.length > 0) return choices
  return checkFigures(figures).map((found) => {
    const [, index] = /^duties\.(\d+)\./.exec(found.field) ?? []
    const duty = figures.duties[Number(index ?? -1)]
    return duty ? { ...found, field: dutyName(duty.hs_code) } : found
  })
}
