import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { Locale } from "@serumpun/domain/locales"
import { ALTERNATIVES_MAX, type QuoteOptionInput } from "@serumpun/domain/quote-options"
import { TIERS_MAX } from "@serumpun/domain/rfq-rules"
import { type FormValues, textOrNull } from "#app/lib/kept/form-values.ts"
import { readNumber, writeNumber } from "#app/lib/format/read-number.ts"

type Item = ProducerRfq["items"][number]
type EarlierLine = QuoteView["lines"][number]

/** Rows of the form: first one for each quantity that was asked for, then alternatives. */
export const alternativeRows = Array.from(
  { length: ALTERNATIVES_MAX },
  (_, index) => TIERS_MAX + index,
)

/** The option rows as an earlier version has them; what was not priced is empty. */
export function firstOptionValues(
  index: number,
  item: Item,
  { line, locale }: { line: EarlierLine | undefined; locale: Locale },
): FormValues {
  const options = line?.options ?? []
  const values: FormValues = {}
  item.tier_quantities.forEach((quantity, row) => {
    const found = options.find((one) => one.kind === "tier" && one.quantity === quantity)
    if (!found) return
    values[nameOf(index, row, "unit_price")] = writeNumber(found.unit_price, locale)
    values[nameOf(index, row, "lead_time_days")] = writeNumber(found.lead_time_days, locale)
  })
  const alternatives = options.filter(({ kind }) => kind === "alternative")
  alternativeRows.forEach((row, at) => {
    const found = alternatives[at]
    if (!found) return
    const isSame = found.listing_id === line?.listing_id
    values[nameOf(index, row, "listing_id")] = isSame ? "" : (found.listing_id ?? "")
    values[nameOf(index, row, "quantity")] = writeNumber(found.quantity, locale)
    values[nameOf(index, row, "unit_price")] = writeNumber(found.unit_price, locale)
    values[nameOf(index, row, "lead_time_days")] = writeNumber(found.lead_time_days, locale)
    values[nameOf(index, row, "note")] = found.note ?? ""
  })
  return values
}

export const nameOf = (index: number, row: number, field: string) =>
  `lines.${index}.options.${row}.${field}`

const alternativeFields = ["listing_id", "quantity", "unit_price", "lead_time_days", "note"]

/** The rows that are filled in, each with its place in the form. */
export function optionRows(values: FormValues, item: Item, index: number): number[] {
  const isFilled = (row: number, fields: string[]) =>
    fields.some((field) => values[nameOf(index, row, field)]?.trim())
  return [
    ...item.tier_quantities.flatMap((_, row) => (isFilled(row, ["unit_price"]) ? [row] : [])),
    ...alternativeRows.filter((row) => isFilled(row, alternativeFields)),
  ]
}

/** The options of a line as they were typed; a number that cannot be read is NaN. */
export function readOptions(
  values: FormValues,
  item: Item,
  { index, locale }: { index: number; locale: Locale },
): QuoteOptionInput[] {
  const leadTime = readNumber(values[`lines.${index}.lead_time_days`], locale) ?? 0
  return optionRows(values, item, index).map((row) => {
    const text = (field: string) => values[nameOf(index, row, field)]
    const read = (field: string) => readNumber(text(field), locale)
    const tier = item.tier_quantities[row]
    const shared = {
      unit_price: read("unit_price") ?? 0,
      lead_time_days: read("lead_time_days") ?? leadTime,
      note: textOrNull(text("note")),
    }
    return row < TIERS_MAX && tier !== undefined
      ? { kind: "tier", listing_id: null, quantity: tier, ...shared }
      : {
          kind: "alternative",
          listing_id: text("listing_id") || null,
          quantity: read("quantity") ?? 0,
          ...shared,
        }
  })
}
