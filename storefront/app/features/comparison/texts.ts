import type { ComparedQuote, Comparison } from "@serumpun/backend/src/contracts/comparison.ts"
import { RATE_DECIMALS } from "@serumpun/domain/cost-figures"
import type { Missing, Part } from "@serumpun/domain/ladder-legs"
import { isOldRate } from "@serumpun/domain/rate-age"
import type { TFunction } from "i18next"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

/** "1702.90", as customs write it. */
export const writeHs = (code: string) => `${code.slice(0, 4)}.${code.slice(4)}`

/** What is missing, as a sentence that names it and the way out. */
export function missingText(t: TFunction<"comparison">, { part, why, hs_codes = [] }: Missing) {
  return t(`missing.${why}`, {
    part: t(`part.${part}`),
    codes: hs_codes.map(writeHs).join(", "),
  })
}

/** Where an amount comes from: the quote, or the buyer's figure with its formula. */
export function useBasisText(target: Comparison["target"]) {
  const { t } = useTranslation("comparison")
  const format = useFormat()
  return ({ basis, state }: Part): string => {
    if (!basis) return t(state === "quoted" ? "basis.quoted" : "basis.none")
    if (basis.kind === "insurance")
      return t("basis.insurance", {
        percent: `${format.number(basis.percent, RATE_DECIMALS)}\u00a0%`,
        value: format.money(basis.value, target.currency),
      })
    if (basis.kind === "import")
      return t("basis.import", {
        clearance: format.money(basis.clearance, basis.currency),
        duty: format.money(basis.duty, target.currency),
        value: format.money(basis.value, target.currency),
      })
    if (basis.kind === "sum")
      return t("basis.sum", { amount: format.money(basis.figure, basis.currency) })
    return t(`basis.${basis.kind}`, {
      rate: format.unitPrice(basis.figure, basis.currency),
      measure: format.number(basis.measure, 3),
    })
  }
}

/** The day and source of the rates that a quote is converted with; null when nothing is converted. */
export function useRatesText(today: string) {
  const { t } = useTranslation("comparison")
  const format = useFormat()
  return ({ rates }: Pick<ComparedQuote, "rates">): string | null => {
    if (!rates) return null
    const { as_of, source } = rates
    return t(isOldRate(as_of, today) ? "ratesOld" : "rates", { date: format.date(as_of), source })
  }
}
