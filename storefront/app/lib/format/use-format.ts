import type { i18n, TFunction } from "i18next"
import { fixedT } from "#app/lib/i18n/fixed-t.ts"
import { usePageI18n } from "#app/lib/i18n/use-translation.ts"
import * as format from "@serumpun/domain/format"
import { defaultLocale, isLocale, type Locale } from "@serumpun/domain/locales"
import type { Currency } from "@serumpun/domain/money"
import type { Unit } from "@serumpun/domain/units"

export function useLocale(): Locale {
  return localeOf(usePageI18n())
}

/** The domain's formatters, bound to the page's language. */
export function useFormat(): Format {
  const instance = usePageI18n()
  let known = formats.get(instance)
  if (!known) {
    known = formatIn(localeOf(instance), fixedT(instance, "common"))
    formats.set(instance, known)
  }
  return known
}

const formats = new WeakMap<i18n, Format>()

function localeOf({ language }: i18n): Locale {
  return isLocale(language) ? language : defaultLocale
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
