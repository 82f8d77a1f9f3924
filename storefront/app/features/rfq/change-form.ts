import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ChangeRfq } from "@serumpun/backend/src/contracts/rfq-change.ts"
import type { Locale } from "@serumpun/domain/locales"
import { type FormValues, textOrNull } from "#app/lib/kept/form-values.ts"
import { readNumber, writeNumber } from "#app/lib/format/read-number.ts"
import { closeTiers, readTerms, readTiers, tierFields } from "./rfq-form.ts"
import { termsOf } from "./repeat-rfq.ts"

/** A sent request as its buyer finds it in the form that changes it. */
export function changeValues(rfq: BuyerRfq, locale: Locale): FormValues {
  const items = rfq.items.flatMap((item, index) =>
    Object.entries({
      quantity: writeNumber(item.quantity, locale),
      target_price: writeNumber(item.target_price, locale),
      note: item.note ?? "",
      ...Object.fromEntries(
        tierFields.map((field, at) => [field, writeNumber(item.tier_quantities[at], locale)]),
      ),
    }).map(([field, value]) => [`items.${index}.${field}`, value] as const),
  )
  return {
    ...termsOf(rfq),
    needed_by: rfq.needed_by,
    decision_by: rfq.decision_by ?? "",
    version: String(rfq.version),
    ...Object.fromEntries(items),
  }
}

/** The row of an item, with the gaps between its quantities closed. */
export function itemValues(values: FormValues, index: number): FormValues {
  const fields = ["quantity", "target_price", "note", ...tierFields]
  const row = fields.map((field) => [field, values[`items.${index}.${field}`] ?? ""] as const)
  return closeTiers(Object.fromEntries(row) as FormValues)
}

/** The change as it was typed; a number that cannot be read is NaN, which no JSON keeps. */
export function readChange(values: FormValues, rfq: BuyerRfq, locale: Locale): ChangeRfq {
  const { currency: _currency, certificates_needed, ...terms } = readTerms(values)
  return {
    ...terms,
    certificates_needed: certificates_needed as ChangeRfq["certificates_needed"],
    version: Number(values.version) || 0,
    items: rfq.items.map(({ id }, index) => {
      const row = itemValues(values, index)
      return {
        rfq_item_id: id,
        quantity: readNumber(row.quantity, locale) ?? Number.NaN,
        target_price: readNumber(row.target_price, locale),
        tier_quantities: readTiers(row, locale),
        note: textOrNull(row.note),
      }
    }),
  }
}
