import type { OrderSummary } from "@serumpun/backend/src/contracts/order.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { EmptyState } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { OrderRow } from "./order-row.tsx"
import type { Side } from "./side.ts"

/** A buyer's or producer's orders, newest first. */
export function OrderList({ orders, side }: { orders: OrderSummary[]; side: Side }) {
  const { t } = useTranslation("order")
  const locale = useLocale()
  const path = side === "buyer" ? "account" : "producer/rfqs"
  if (orders.length === 0)
    return (
      <EmptyState
        title={t("list.emptyTitle")}
        text={t(`list.empty.${side}`)}
        action={{ label: t("list.toRfqs"), href: `/${locale}/${path}` }}
      />
    )
  return (
    <ol className="target-list" role="list">
      {orders.map((order) => (
        <li key={order.id}>
          <OrderRow order={order} side={side} />
        </li>
      ))}
    </ol>
  )
}
