import type { ProducerOverview, WaitingRfq } from "@serumpun/backend/src/contracts/overview.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { CapacityCalendar } from "./capacity-calendar.tsx"
import { OrdersByStep } from "./orders-by-step.tsx"
import { OverviewPart } from "./overview-part.tsx"

/** How things stand for a producer: requests by urgency, response time, orders, money and capacity. */
export function ProducerOverviewView({ overview }: { overview: ProducerOverview }) {
  const { t } = useTranslation("dashboard")
  const base = `/${useLocale()}/producer`
  const { inbox, orders, response, money, capacity } = overview
  return (
    <section className="overview" aria-label={t("producer.title")}>
      <div className="overview-parts">
        <OverviewPart
          title={t("producer.inbox")}
          count={inbox.count}
          empty={t("producer.inboxEmpty")}
        >
          {inbox.first.map((rfq) => (
            <li key={rfq.id}>
              <Waiting rfq={rfq} base={base} />
            </li>
          ))}
        </OverviewPart>
        <OrdersByStep orders={orders} href={`${base}/orders`} title={t("producer.orders")}>
          {t("producer.ordersEmpty")}
        </OrdersByStep>
        <ResponseTime response={response} />
        <Money money={money} />
      </div>
      <CapacityCalendar capacity={capacity} />
    </section>
  )
}

function Waiting({ rfq, base }: { rfq: WaitingRfq; base: string }) {
  const { t } = useTranslation("dashboard")
  const format = useFormat()
  const company = rfq.buyer_company || rfq.number
  return (
    <>
      <a href={`${base}/rfqs/${rfq.id}`}>
        <bdi>{rfq.first_title}</bdi>
      </a>
      <span className="soft">{t("producer.for", { company, date: format.date(rfq.due_on) })}</span>
      <strong>
        {rfq.days_left > 0
          ? t("producer.left", { days: format.number(rfq.days_left) })
          : t(rfq.days_left === 0 ? "producer.today" : "producer.over")}
      </strong>
    </>
  )
}

/** Above two days hours say nothing more. */
const HOURS_SHOWN = 48

function ResponseTime({ response }: Pick<ProducerOverview, "response">) {
  const { t } = useTranslation(["dashboard", "common"])
  const format = useFormat()
  const { median_hours: hours, answered } = response
  const time =
    hours === null || hours < HOURS_SHOWN
      ? t("producer.hours", { hours: format.number(Math.max(1, Math.ceil(hours ?? 0))) })
      : t("common:unit.days", { count: Math.ceil(hours / 24) })
  return (
    <section className="overview-part">
      <h2>{t("producer.response")}</h2>
      {hours === null ? (
        <p className="soft">{t("producer.noAnswers")}</p>
      ) : (
        <>
          <p>{t("producer.median", { time })}</p>
          <p className="soft">{t("producer.answered", { count: format.number(answered) })}</p>
        </>
      )}
    </section>
  )
}

function Money({ money }: Pick<ProducerOverview, "money">) {
  const { t } = useTranslation("dashboard")
  const format = useFormat()
  return (
    <section className="overview-part">
      <h2>{t("producer.money")}</h2>
      {money.length === 0 ? (
        <p className="soft">{t("producer.moneyEmpty")}</p>
      ) : (
        <DataTable
          caption={t("producer.moneyCaption")}
          columns={[
            { label: t("producer.currency") },
            { label: t("producer.expected"), numeric: true },
            { label: t("producer.received"), numeric: true },
          ]}
          rows={money.map(({ currency, amount, received }) => ({
            key: currency,
            cells: [
              currency,
              <bdi key="expected">{format.money(amount, currency)}</bdi>,
              <bdi key="received">{format.money(received, currency)}</bdi>,
            ],
          }))}
        />
      )}
    </section>
  )
}
