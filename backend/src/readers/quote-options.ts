import type { Locale, Localized } from "@serumpun/domain/locales"
import { lineTotal, type Currency } from "@serumpun/domain/money"
import type { QuoteOptionView } from "../contracts/buyer"
import { textIn } from "./public-shapes"

type StoredOption = Omit<QuoteOptionView, "title" | "total"> & { titles: Localized }
type StoredNotQuoted = {
  rfq_item_id: string
  line: number
  reason: string | null
  titles: Localized
}

/** The options of a line as a reader sees them; quotes from before there were any have none. */
export function toOptions(
  { options }: { options: unknown },
  currency: Currency,
  locale: Locale,
): QuoteOptionView[] {
  return ((options ?? []) as StoredOption[]).map(({ titles, ...option }) => ({
    ...option,
    title: textIn(titles, locale),
    total: lineTotal(option.quantity, option.unit_price, currency),
  }))
}

export const storedNotQuoted = ({ not_quoted }: { not_quoted: unknown }) =>
  (not_quoted ?? []) as StoredNotQuoted[]
