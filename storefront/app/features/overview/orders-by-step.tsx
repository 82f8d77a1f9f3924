import type { OrderCounts } from "@serumpun/backend/src/contracts/overview.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { OverviewPart } from "./overview-part.tsx"

type Props = { title: string; orders: OrderCounts; href: string; children: string }

/** How many orders stand at which step; each number leads to those orders. */
export function OrdersByStep({ title, orders, href, children: empty }: Props) {
  const { t } = useTranslation("dashboard")
  const format = useFormat()
  const sum = orders.reduce((all, { count }) => all + count, 0)
  return (
    <OverviewPart title={title} count={sum} empty={empty}>
      {orders.map(({ status, count }) => (
        <li key={status}>
          <a href={`${href}?status=${status}`}>{t(`orderStatus.${status}`)}</a>
          <span className="num">{format.number(count)}</span>
        </li>
      ))}
    </OverviewPart>
  )
}
