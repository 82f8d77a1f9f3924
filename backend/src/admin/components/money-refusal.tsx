import { problemsOf } from "../lib/request"
import { useText } from "../lib/use-text"
import { Failure } from "./notices"

/** Each problem with the field it is at. */
export function MoneyRefusal({ error, currency }: { error: Error; currency: string }) {
  const { t, problem } = useText()
  const names: Record<string, string> = {
    amount: t("money.amount", { currency }),
    reference: t("money.reference"),
    refunded_on: t("money.on"),
    paid_on: t("money.on"),
    received_on: t("money.on"),
    reason: t("money.reason"),
    file: t("money.proof"),
  }
  const text = problemsOf(error)
    .map((one) => [names[one.field], problem(one)].filter(Boolean).join(" "))
    .join(" · ")
  return <Failure error={error} text={text || undefined} />
}
