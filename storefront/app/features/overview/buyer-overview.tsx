import type { BuyerOverview, QuoteToDecide } from "@serumpun/backend/src/contracts/overview.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { OrdersByStep } from "./orders-by-step.tsx"
import { OverviewPart } from "./overview-part.tsx"

/** What waits for a buyer, above their list: decisions, payments, orders under way and what was spent. */
export function BuyerOverviewView({ overview }: { overview: BuyerOverview }) {
  const { t } = useTranslation("dashboard")
  const format = useFormat()
  const base = `/${useLocale()}/account`
  return (
    <section className="overview" aria-label={t("buyer.title")}>
      <p>
        <a href={`${base}?status=sent`}>
          {t("buyer.open", { count: format.number(overview.rfqs_open) })}
        </a>
      </p>
      <div className="overview-parts">
        <ToDecide quotes={overview.quotes_to_decide} base={base} />
        <PaymentsDue due={overview.payments_due} base={base} />
        <OrdersByStep orders={overview.orders} href={`${base}/orders`} title={t("buyer.orders")}>
          {t("buyer.ordersEmpty")}
        </OrdersByStep>
      </div>
      <Spend spend={overview.spend} />
    </section>
  )
}

type ToDecideProps = { quotes: BuyerOverview["quotes_to_decide"]; base: string }

function ToDecide({ quotes: { count, first }, base }: ToDecideProps) {
  const { t } = useTranslation("dashboard")
  return (
    <OverviewPart title={t("buyer.decide")} count={count} empty={t("buyer.decideEmpty")}>
      {first.map((quote) => (
        <li key={quote.quote_number}>
          <DecideLine quote={quote} base={base} />
        </li>
      ))}
    </OverviewPart>
  )
}

function DecideLine({ quote, base }: { quote: QuoteToDecide; base: string }) {
  const { t } = useTranslation("dashboard")
  const format = useFormat()
  const { producer_name: producer, decision_by } = quote
  return (
    <>
      <a href={`${base}/rfqs/${quote.rfq_id}`}>
        {t("buyer.from", { producer, total: format.money(quote.total, quote.currency) })}
      </a>
      <span className="soft">
        <bdi>{quote.rfq_number}</bdi>
        {" · "}
        {t("buyer.until", { date: format.date(quote.valid_until) })}{" "}
        {decision_by ? t("buyer.decideBy", { date: format.date(decision_by) }) : null}
      </span>
    </>
  )
}

function PaymentsDue({ due, base }: { due: BuyerOverview["payments_due"]; base: string }) {
  const { t } = useTranslation("dashboard")
  const format = useFormat()
  const amounts = format.list(
    due.sums.map(({ amount, currency }) => format.money(amount, currency)),
  )
  return (
    <OverviewPart
      title={t("buyer.due")}
      count={due.count}
      empty={t("buyer.dueEmpty")}
      after={due.sums.length > 0 ? t("buyer.dueSum", { amounts }) : null}
    >
      {due.first.map((order) => (
        <li key={order.id}>
          <a href={`${base}/orders/${order.id}`}>
            {t("buyer.dueOf", {
              number: order.number,
              producer: order.producer_name,
              amount: format.money(
                order.status === "awaiting_deposit" ? order.due.deposit : order.due.total,
                order.currency,
              ),
            })}
          </a>
        </li>
      ))}
    </OverviewPart>
  )
}

function Spend({ spend }: Pick<BuyerOverview, "spend">) {
  const { t } = useTranslation("dashboard")
  const format = useFormat()
  if (spend.length === 0) return null
  return (
    <details className="details">
      <summary>
        <Icon name="chevron" />
        {t("buyer.spend")}
      </summary>
      <DataTable
        stacked
        caption={t("buyer.spendCaption")}
        columns={[
          { label: t("buyer.producer") },
          { label: t("buyer.count"), numeric: true },
          { label: t("buyer.ordered"), numeric: true },
          { label: t("buyer.paid"), numeric: true },
        ]}
        rows={spend.map((row) => ({
          key: `${row.producer_name} ${row.currency}`,
          cells: [
            <bdi key="name">{row.producer_name}</bdi>,
            format.number(row.orders),
            <bdi key="ordered">{format.money(row.ordered, row.currency)}</bdi>,
            <bdi key="paid">{format.money(row.paid, row.currency)}</bdi>,
          ],
        }))}
      />
      <p className="soft">{t("buyer.spendNote")}</p>
    </details>
  )
}
