import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

/** The way to Stripe's page, where cards are taken and something is due. */
export function PayByCard({ order }: { order: OrderView }) {
  const { t } = useTranslation("card")
  const format = useFormat()
  const path = `/${useLocale()}/account/orders/${order.id}/card`
  if (order.card_amount === null) return null
  return (
    <Allowed>
      <div className="stack document-screen-only">
        <h3>{t("pay.how")}</h3>
        <p className="soft">{t("pay.hint")}</p>
        <p>
          <ButtonLink variant="secondary" href={path}>
            {t("pay.link", { amount: format.money(order.card_amount, order.currency) })}
          </ButtonLink>
        </p>
      </div>
    </Allowed>
  )
}

/** What has been paid by card, or tried, as sentences. */
export function CardPayments({ order }: { order: OrderView }) {
  const { t } = useTranslation("card")
  const format = useFormat()
  if (order.card_payments.length === 0) return null
  return (
    <ol className="target-list" role="list">
      {order.card_payments.map(({ id, status, amount, paid_at }) => (
        <li key={id} className="card">
          <p>
            {t(`status.${status}`, {
              amount: format.money(amount, order.currency),
              date: paid_at ? format.date(paid_at) : "–",
            })}
          </p>
        </li>
      ))}
    </ol>
  )
}
