import type { OrderSummary } from "@serumpun/backend/src/contracts/order.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import type { Side } from "./side.ts"

/** Where an order stands and what follows, as sentences: a colour alone says nothing. */
export function NextStep({ order, side }: { order: OrderSummary; side: Side }) {
  const { t } = useTranslation(["order", "sample"])
  const format = useFormat()
  const values = {
    deposit: format.money(order.due.deposit, order.currency),
    due: format.money(order.due.total, order.currency),
    date: order.ready_by ? format.date(order.ready_by) : "–",
  }
  if (order.waits_for_sample) return <span>{t(`sample:condition.held.${side}`)}</span>
  return (
    <span>
      {t(`status.${order.status}`)} {t(`next.${side}.${order.status}`, values)}
    </span>
  )
}
