import { defaultLocale, type Localized, shownIn } from "@serumpun/domain/locales"
import type { Currency } from "@serumpun/domain/money"
import type { Unit } from "@serumpun/domain/units"
import { quantityOf, unitPriceOf } from "../../issued/figures"
import type { QuotedLine } from "./draft-lines"

type Option = NonNullable<QuotedLine["options"]>[number] & { titles?: Localized; unit?: Unit }

/** A line's note with the other quantities and goods that the quote prices beside it, in English. */
export function noteWithOptions(line: QuotedLine, currency: Currency): string | null {
  const options = (line.options ?? []) as Option[]
  const others = options.map((option) => {
    const { kind, titles, quantity, unit_price, lead_time_days, note } = option
    const title = kind === "alternative" && titles ? `${shownIn(titles, defaultLocale).text}, ` : ""
    const price = `${currency}\u00A0${unitPriceOf(unit_price, currency)}`
    const amount = `${quantityOf(quantity, option.unit ?? line.unit)} at ${price}`
    const ready = `${lead_time_days}\u00A0days from deposit`
    return `Or ${title}${amount}, ${ready}${note ? ` (${note})` : ""}`
  })
  return [line.note, ...others].filter(Boolean).join(". ") || null
}
