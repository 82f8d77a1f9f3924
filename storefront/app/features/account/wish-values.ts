import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { readDay } from "@serumpun/domain/days"
import type { Incoterm } from "@serumpun/domain/incoterms"
import type { Locale } from "@serumpun/domain/locales"
import { problem, type Problem } from "@serumpun/domain/problems"
import { checkWish, type WishInput } from "@serumpun/domain/wish-rules"
import { readNumber } from "#app/lib/format/read-number.ts"
import { type FormValues, textOrNull } from "#app/lib/kept/form-values.ts"

type Quote = Pick<QuoteView, "lines" | "incoterm" | "incoterm_place" | "transport_mode">

/** The wish as it was typed; a number that cannot be read is NaN. Lines stand as the quote has them. */
export function readWish(values: FormValues, { lines }: Quote, locale: Locale): WishInput {
  return {
    message: textOrNull(values.message),
    lines: lines.map(({ rfq_item_id }, index) => ({
      rfq_item_id,
      quantity: readNumber(values[`lines.${index}.quantity`], locale),
      unit_price: readNumber(values[`lines.${index}.unit_price`], locale),
    })),
    // What is no Incoterm fails checkWish under its own name; the type is only a promise till then.
    incoterm: (values.incoterm || null) as Incoterm | null,
    incoterm_place: textOrNull(values.incoterm_place),
    valid_until: readDay(values.valid_until ?? "") || null,
  }
}

/** Problems under the names of the form's controls. `today` is an ISO day in Jakarta. */
export function checkWishValues(
  values: FormValues,
  quote: Quote,
  { locale, today }: { locale: Locale; today: string },
): Problem[] {
  const wish = readWish(values, quote, locale)
  const unreadable = wish.lines.flatMap(({ quantity, unit_price }, index) => [
    ...(Number.isNaN(quantity) ? [`lines.${index}.quantity`] : []),
    ...(Number.isNaN(unit_price) ? [`lines.${index}.unit_price`] : []),
  ])
  return [
    ...unreadable.map((name) => problem(name, "not_a_number")),
    ...checkWish(wish, quote, today).filter(({ field }) => !unreadable.includes(field)),
  ]
}
