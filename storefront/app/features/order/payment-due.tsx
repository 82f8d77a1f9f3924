import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Notice } from "#app/components/ui/notice.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

/** By when the next payment is due; both sides see when it is overdue. */
export function PaymentDue({ order: { payment_due, currency } }: { order: OrderView }) {
  const { t } = useTranslation("settlement")
  const format = useFormat()
  if (!payment_due) return null
  const { amount, due_on, is_overdue } = payment_due
  const values = { amount: format.money(amount, currency), date: format.date(due_on) }
  if (is_overdue) return <Notice kind="attention" title={t("due.overdue", values)} />
  return <p>{t("due.by", values)}</p>
}
