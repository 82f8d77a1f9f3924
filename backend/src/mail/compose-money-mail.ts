import { formatDate, formatMoney } from "@serumpun/domain/format"
import type { Locale } from "@serumpun/domain/locales"
import type { NoticeData } from "./notices"
import type { MailKey } from "./texts"

type Content = { text: MailKey; path: string; values: Record<string, string> }
type Composers<K extends keyof NoticeData> = {
  [Kind in K]: (data: NoticeData[Kind], locale: Locale) => Content
}

/** An operator decides in the Admin, on the page of an order's money. */
const pathOf = (order_id: string, reader: "buyer" | "producer" | "operator") =>
  reader === "operator"
    ? "/app/overview/money"
    : `${reader === "buyer" ? "account" : "producer"}/orders/${order_id}`

const disputeTexts = { open: "disputeOpened", won: "disputeWon", lost: "disputeLost" } as const

const dueTexts = {
  deposit: { due: "depositDue", overdue: "depositOverdue" },
  balance: { due: "balanceDue", overdue: "balanceOverdue" },
} as const

/** Mails about money that goes back or on, and about orders to be cancelled. */
export const moneyComposers: Composers<
  | "refund_made"
  | "refund_failed"
  | "payment_disputed"
  | "cancellation_asked"
  | "cancellation_refused"
  | "payout_made"
  | "transfer_reported"
  | "payment_due"
> = {
  refund_made: ({ order_id, number, amount, currency, reference, note }, locale) => ({
    text: reference === null ? "refundToCard" : "refundByTransfer",
    path: pathOf(order_id, "buyer"),
    values: {
      number,
      amount: formatMoney(locale, amount, currency),
      reference: reference ?? "",
      note,
    },
  }),
  refund_failed: ({ order_id, number, amount, currency, side }, locale) => ({
    text: side === "buyer" ? "refundFailed" : "refundToMake",
    path: pathOf(order_id, side),
    values: { number, amount: formatMoney(locale, amount, currency) },
  }),
  payment_disputed: ({ order_id, number, amount, currency, side, status, respond_by }, locale) => ({
    text: disputeTexts[status],
    path: pathOf(order_id, side),
    values: {
      number,
      amount: formatMoney(locale, amount, currency),
      date: respond_by ? formatDate(locale, respond_by) : "–",
    },
  }),
  cancellation_asked: ({ order_id, reader, ...values }) => ({
    text: reader === "operator" ? "cancellationToDecide" : "cancellationAsked",
    path: pathOf(order_id, reader),
    values,
  }),
  cancellation_refused: ({ order_id, reader, ...values }) => ({
    text: "cancellationRefused",
    path: pathOf(order_id, reader),
    values,
  }),
  payout_made: ({ order_id, amount, currency, ...values }, locale) => ({
    text: "payoutMade",
    path: pathOf(order_id, "producer"),
    values: { ...values, amount: formatMoney(locale, amount, currency) },
  }),
  payment_due: ({ order_id, number, part, amount, currency, due_on, is_overdue }, locale) => ({
    text: dueTexts[part][is_overdue ? "overdue" : "due"],
    path: pathOf(order_id, "buyer"),
    values: {
      number,
      amount: formatMoney(locale, amount, currency),
      date: formatDate(locale, due_on),
    },
  }),
  transfer_reported: ({ amount, currency, ...values }, locale) => ({
    text: "transferReported",
    path: "/app/overview/transfers",
    values: { ...values, amount: formatMoney(locale, amount, currency) },
  }),
}
