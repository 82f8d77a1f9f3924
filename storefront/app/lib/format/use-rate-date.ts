import { dayIn } from "@serumpun/domain/days"
import { isOldRate, RATES_FRESH_DAYS } from "@serumpun/domain/rate-age"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "./use-format.ts"

/** Writes the day of a table of rates, and says so when it is old. */
export function useRateDate(): (as_of: string) => string {
  const { t } = useTranslation("common")
  const format = useFormat()
  return (as_of) => {
    const date = format.date(as_of)
    if (!isOldRate(as_of, dayIn(new Date()))) return date
    return t("oldRate", { date, days: format.number(RATES_FRESH_DAYS) })
  }
}
