import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { QuoteLines } from "#app/components/quote/quote-lines.tsx"
import { QuoteOrigins } from "#app/components/quote/quote-origins.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { Timeline } from "#app/components/ui/timeline.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { NextStep } from "./next-step.tsx"
import { OrderActions } from "./order-actions.tsx"
import { OrderAmounts } from "./order-amounts.tsx"
import { LineName } from "./line-name.tsx"
import type { OrderNotice } from "./order-notice.ts"
import { OrderPayments } from "./order-payments.tsx"
import { OrderShipment } from "./order-shipment.tsx"
import { OrderTerms } from "./order-terms.tsx"
import type { Side } from "./side.ts"

type Props = {
  order: OrderView
  /** The way to the thread with the other side. */
  thread?: ReactNode
  side: Side
  notice?: OrderNotice | null
  /** What was issued of it, and what its producer can issue. */
  issued?: ReactNode
  /** What its page shows of the goods themselves, beside status and money. */
  children?: ReactNode
}

/** Of a card payment only one that has come in is a success. */
const kindOf = (notice: OrderNotice) =>
  notice === "card_open" || notice === "card_processing" ? "info" : "success"

/** An order as the document that it is: where it stands, what was agreed, what has happened. */
export function OrderPage({ order, side, notice, thread, issued, children }: Props) {
  const { t } = useTranslation("order")
  const format = useFormat()
  const base = `/${useLocale()}/${side === "buyer" ? "account" : "producer"}`
  const heading = t("heading", { number: order.number })
  const party: [string, string] =
    side === "buyer"
      ? [t("terms.producer"), order.producer_name]
      : [t("terms.buyer"), order.buyer_company]
  return (
    <>
      <Breadcrumb
        trail={[{ label: t("list.title"), href: `${base}/orders` }, { label: order.number }]}
      />
      {notice === "placed" ? (
        <Notice kind="success" title={t("placed")}>
          <p>{t("placedText")}</p>
        </Notice>
      ) : notice ? (
        <Notice kind={kindOf(notice)} title={t(`notice.${notice}`)} />
      ) : null}
      <h1>
        <Numbered text={heading} number={order.number} />
      </h1>
      <p className="lede">
        <NextStep order={order} side={side} />
      </p>
      <OrderActions order={order} side={side} />
      <OrderPayments order={order} side={side} />
      <OrderShipment shipment={order.shipment} />
      {children}
      {thread}
      <article className="document" aria-labelledby="ordered">
        <h2 id="ordered">{t("ordered")}</h2>
        <QuoteLines
          caption={t("linesOf", { number: order.number })}
          lines={order.lines}
          currency={order.currency}
          nameOf={LineName}
        />
        <QuoteOrigins lines={order.lines} />
        <OrderAmounts {...order} />
        <OrderTerms
          terms={order}
          lead_time_days={order.lead_time_days}
          first={[
            party,
            [t("terms.placed"), format.date(order.placed_on)],
            [t("terms.reference"), order.number],
          ]}
        />
        <p>
          <a href={`${base}/rfqs/${order.rfq_id}`}>
            {t("terms.quote", {
              number: order.quote_number,
              version: format.number(order.quote_version),
            })}
          </a>
        </p>
      </article>
      {issued}
      <Section title={t("moves.title")}>
        <Timeline
          entries={order.moves.map(({ status, moved_at, actor, actor_name, note }) => ({
            key: status,
            date_time: moved_at,
            date: format.dateTime(moved_at),
            title: t(`status.${status}`),
            text: (
              <>
                {actor_name ? <bdi>{t(`moves.${actor}`, { name: actor_name })}</bdi> : null}
                {note ? <p dir="auto">{note}</p> : null}
              </>
            ),
          }))}
        />
      </Section>
    </>
  )
}
