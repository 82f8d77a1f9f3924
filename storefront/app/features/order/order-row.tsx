import type { OrderSummary } from "@serumpun/backend/src/contracts/order.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "#app/components/ui/icon.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { NextStep } from "./next-step.tsx"
import type { Side } from "./side.ts"

/** One order in a list: what, with whom, for how much, and what comes next. */
export function OrderRow({ order, side }: { order: OrderSummary; side: Side }) {
  const { t } = useTranslation("order")
  const format = useFormat()
  const others = order.line_count - 1
  const path = side === "buyer" ? "account" : "producer"
  return (
    <a className="target" href={`/${useLocale()}/${path}/orders/${order.id}`}>
      <span className="target-text">
        <span className="eyebrow num">
          <bdi>{order.number}</bdi>
        </span>
        <strong>
          <bdi>
            {others > 0
              ? t("list.goods", { title: order.first_title, count: others })
              : order.first_title}
          </bdi>
        </strong>
        <span>
          <bdi>{side === "buyer" ? order.producer_name : order.buyer_company}</bdi>
          {" · "}
          <bdi>{format.money(order.total, order.currency)}</bdi>
          {" · "}
          {format.date(order.placed_on)}
        </span>
        <NextStep order={order} side={side} />
      </span>
      <Icon name="chevron" />
    </a>
  )
}
