import type { TFunction } from "i18next"
import { useTranslation } from "react-i18next"
import * as format from "@serumpun/domain/format"
import { defaultLocale, isLocale, type Locale } from "@serumpun/domain/locales"
import type { Currency } from "@serumpun/domain/money"
import type { Unit } from "@serumpun/domain/units"

export function useLocale(): Locale {
  const { i18n } = useTranslation()
  return isLocale(i18n.language) ? i18n.language : defaultLocale
}

/** The domain's formatters, bound to the page's language. */
export function useFormat(): Format {
  const { t } = useTranslation("common")
  return formatIn(useLocale(), t)
}

export type Format = ReturnType<typeof formatIn>

/** The same for a language that no page is rendered in, as in a file. */
export function formatIn(locale: Locale, t: TFunction<"common">) {
  return {
    money: (amount: number, currency: Currency) => format.formatMoney(locale, amount, currency),
    unitPrice: (amount: number, currency: Currency) =>
      format.formatUnitPrice(locale, amount, currency),
    number: (value: number, decimals?: number) => format.formatNumber(locale, value, decimals),
    percent: (percent: number) => format.formatPercent(locale, percent),
    date: (date: string | Date) => format.formatDate(locale, date),
    month: (date: string | Date) => format.formatMonth(locale, date),
    monthName: (month: number) => format.formatMonthName(locale, month),
    dateTime: (date: string | Date, timeZone?: string) =>
      format.formatDateTime(locale, date, timeZone),
    clock: (date: Date) => format.formatClock(locale, date),
    latin: (text: string) => format.formatLatin(locale, text),
    list: (items: string[]) => format.formatList(locale, items),
    language: (code: Locale) => format.formatLanguage(locale, code),
    country: (code: string) => format.formatCountry(locale, code),
    /** `500, "kg"` → "500 kg"; pieces follow the language's plural. */
    quantity: (amount: number, unit: Unit) =>
      t(`unit.amount.${unit}`, { count: amount, amount: format.formatNumber(locale, amount) }),
  }
}
