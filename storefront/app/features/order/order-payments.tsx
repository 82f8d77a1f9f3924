import type { OrderView, TransferView } from "@serumpun/backend/src/contracts/order.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { CardPayments, PayByCard } from "./card-payments.tsx"
import { PayoutTerms } from "./payout-terms.tsx"
import { PaymentDue } from "./payment-due.tsx"
import { OrderMoneyBack } from "./order-money-back.tsx"
import type { Side } from "./side.ts"

/** What is due and what has come in; to the buyer also where to pay and what they reported. */
export function OrderPayments({ order, side }: { order: OrderView; side: Side }) {
  const { t } = useTranslation(["order", "sample"])
  const format = useFormat()
  const money = (amount: number) => <bdi>{format.money(amount, order.currency)}</bdi>
  const isOpen = order.status !== "cancelled"
  return (
    <Section title={t("pay.title")} id="payments">
      <div className="stack">
        <Terms>
          {order.sample_id ? (
            <Term label={t("sample:pay.due")}>{money(order.due.total)}</Term>
          ) : (
            <>
              {order.totals.deposit > 0 ? (
                <Term label={t("pay.depositDue")}>{money(order.due.deposit)}</Term>
              ) : null}
              <Term label={t("pay.balanceDue")}>{money(order.due.balance)}</Term>
            </>
          )}
          {order.discount > 0 ? (
            <Term label={t("pay.discount")}>{money(order.discount)}</Term>
          ) : null}
          <Term label={t("pay.received")}>{money(order.received)}</Term>
          {order.excess > 0 ? <Term label={t("pay.excess")}>{money(order.excess)}</Term> : null}
        </Terms>
        {side === "buyer" && isOpen && order.due.total > 0 && !order.waits_for_sample ? (
          <PayTo order={order} />
        ) : null}
        <PaymentDue order={order} />
        <OrderMoneyBack order={order} />
        {side === "buyer" ? <PayByCard order={order} /> : null}
        <CardPayments order={order} />
        {order.transfers.length > 0 ? (
          <ol className="target-list" role="list">
            {order.transfers.map((transfer) => (
              <li key={transfer.id} className="card">
                <TransferState transfer={transfer} currency={order.currency} />
              </li>
            ))}
          </ol>
        ) : null}
        {order.payout ? <PayoutTerms payout={order.payout} currency={order.currency} /> : null}
      </div>
    </Section>
  )
}

function PayTo({ order }: { order: OrderView }) {
  const { t } = useTranslation("order")
  const path = `/${useLocale()}/account/orders/${order.id}/transfer`
  const { pay_to } = order
  return (
    <>
      <h3>{t("pay.how")}</h3>
      {pay_to ? (
        <Terms>
          <Term label={t("pay.beneficiary")}>
            <bdi>{pay_to.beneficiary}</bdi>
          </Term>
          <Term label={t("pay.bank")}>
            <bdi>{pay_to.bank}</bdi>
          </Term>
          <Term label={t("pay.account")}>
            <bdi className="num">{pay_to.account}</bdi>
          </Term>
          <Term label={t("pay.swift")}>
            <bdi className="num">{pay_to.swift}</bdi>
          </Term>
          <Term label={t("terms.reference")}>
            <bdi className="num">{order.number}</bdi>
          </Term>
        </Terms>
      ) : (
        <Notice kind="attention" title={t("pay.noAccount")} />
      )}
      <p className="soft">{t("pay.hint", { number: order.number })}</p>
      <Allowed>
        <p className="document-screen-only">
          <ButtonLink variant={pay_to ? "primary" : "secondary"} href={path}>
            {t("pay.report")}
          </ButtonLink>
        </p>
      </Allowed>
    </>
  )
}

type StateProps = { transfer: TransferView; currency: OrderView["currency"] }

/** What became of a reported transfer, as sentences. */
function TransferState({ transfer, currency }: StateProps) {
  const { t } = useTranslation("order")
  const format = useFormat()
  return (
    <>
      <p>
        {t("transfer.sent", {
          amount: format.money(transfer.amount, transfer.currency),
          date: format.date(transfer.paid_on),
        })}{" "}
        <strong>
          {t(`transfer.status.${transfer.status}`, {
            amount: format.money(transfer.credited ?? 0, currency),
            date: transfer.credited_on ? format.date(transfer.credited_on) : "–",
          })}
        </strong>
      </p>
      {transfer.note ? <p dir="auto">{transfer.note}</p> : null}
      {transfer.answer ? <p dir="auto">{transfer.answer}</p> : null}
      {transfer.has_proof ? <p className="soft">{t("transfer.proof")}</p> : null}
    </>
  )
}
