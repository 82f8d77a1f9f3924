import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import * as format from "@serumpun/domain/format"
import { formatLarge } from "@serumpun/domain/large-figures"
import {
  defaultLocale,
  isLocale,
  shownIn,
  type Locale,
  type Localized,
} from "@serumpun/domain/locales"
import type { Currency } from "@serumpun/domain/money"
import type { Problem } from "@serumpun/domain/problems"
import { provinces, type Province } from "@serumpun/domain/places"
import { ApiError } from "./request"

export type Text = ReturnType<typeof useText>

/** Words, numbers and days in the language that the user chose for the whole Admin. */
export function useText() {
  const { t, i18n } = useTranslation("curation")
  return useMemo(() => {
    const language = i18n.language || defaultLocale
    // The Admin speaks more languages than the pages; figures are then written as in English.
    const locale = isLocale(language) ? language : defaultLocale
    const number = (value: number, digits = 2) =>
      new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)
    const problem = ({ code, params = {} }: Problem) =>
      t(`problem.${code}`, { ...params, count: Number(params.max ?? params.min) || 0 })
    return {
      t,
      language,
      locale,
      number,
      problem,
      money: (value: number, currency: Currency) => format.formatMoney(locale, value, currency),
      usd: (value: number) => format.formatUnitPrice(locale, value, "USD"),
      /** Amounts of a region: "79.41 bn", "79,41 miliar". */
      large: (value: number) => formatLarge(locale, value),
      percent: (value: number) => format.formatPercent(locale, value),
      /** An ISO day or moment as a day in Jakarta, where curators work. */
      day: (value: string) => format.formatDate(locale, value),
      moment: (value: string) => format.formatDateTime(locale, value),
      yearMonth: (value: string) => format.formatMonth(locale, value),
      month: (value: number) => format.formatMonthName(locale, value),
      region: (code: string) => format.formatCountry(locale, code),
      /** What a producer wrote, in the user's language or else in one that there is. */
      written: (texts: Partial<Localized>) => shownIn(texts, locale).text,
      tongue: (code: Locale) => format.formatLanguage(locale, code),
      /** Indonesian names: that is what curators know them by, in either language. */
      province: (code: Province) => provinces[code] ?? code,
      failure: (error: unknown) => {
        if (!(error instanceof ApiError)) return t("common.failed")
        if (error.status === 0) return t("common.offline")
        if (error.status === 403) return t("common.forbidden")
        if (error.status === 404) return t("common.missing")
        return error.problems.length > 0
          ? error.problems.map(problem).join(" ")
          : t("common.failed")
      },
    }
  }, [t, i18n.language])
}
