import type { Remedy } from "@serumpun/domain/delivery/claims"
import type { Currency } from "@serumpun/domain/money"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

/** What a claim asks for or ends in, as a phrase: "Refund of €120.00". */
export function useRemedyText(currency: Currency): (remedy: Remedy) => string {
  const { t } = useTranslation("delivery")
  const format = useFormat()
  return ({ remedy, amount }) =>
    t(`claim.remedy.${remedy}`, {
      amount: amount === null ? "" : format.money(amount, currency),
    })
}
