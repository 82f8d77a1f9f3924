import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Problem } from "@serumpun/domain/problems"
import { provinces, type Province } from "@serumpun/domain/places"
import { ApiError } from "./request"

export type Text = ReturnType<typeof useText>

/** Words, numbers and days in the language that the user chose for the whole Admin. */
export function useText() {
  const { t, i18n } = useTranslation("curation")
  return useMemo(() => {
    const language = i18n.language || "en"
    const number = (value: number, digits = 2) =>
      new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)
    const problem = ({ code, params = {} }: Problem) =>
      t(`problem.${code}`, { ...params, count: Number(params.max ?? params.min) || 0 })
    return {
      t,
      language,
      number,
      problem,
      usd: (value: number) =>
        new Intl.NumberFormat(language, { style: "currency", currency: "USD" }).format(value),
      /** An ISO day or moment as a day in Jakarta, where curators work. */
      day: (value: string) =>
        new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "Asia/Jakarta" }).format(
          new Date(value),
        ),
      moment: (value: string) =>
        new Intl.DateTimeFormat(language, {
          dateStyle: "medium",
          timeStyle: "short",
          timeZone: "Asia/Jakarta",
        }).format(new Date(value)),
      month: (value: number) =>
        new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(
          new Date(Date.UTC(2026, value - 1, 1)),
        ),
      region: (code: string) =>
        new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code,
      tongue: (code: string) =>
        new Intl.DisplayNames(language, { type: "language" }).of(code) ?? code,
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
