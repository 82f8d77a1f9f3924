import type { DisputeStatus } from "@serumpun/domain/card-payment"
import { defaultLocale } from "@serumpun/domain/locales"
import type { Currency } from "@serumpun/domain/money"
import type { NewNotice } from "../../mail/notices"
import { orderNumber } from "../../readers/order"
import { type PayableRow } from "../../readers/order-row"
import type { OrderReaders } from "../order/notices"

type Order = Pick<PayableRow, "id" | "serial" | "placed_on"> & { currency: string }
/** Operators read English, and find what it is about in the Admin. */
const toOperator = (email: string): Pick<NewNotice, "recipient" | "locale" | "reader"> => ({
  recipient: email,
  locale: defaultLocale,
  reader: null,
})
const toSide = ({ recipient, locale, reader }: OrderReaders["buyer" | "producer"]) => ({
  recipient,
  locale,
  reader,
})
const common = (order: Order) => ({ order_id: order.id, number: orderNumber(order) })

type Made = { id: string; amount: number; way: string; reference?: string | null; reason: string }

/** The buyer hears what went back to them and how. */
export function refundMadeNotices(
  order: Order,
  refund: Made,
  { buyer }: OrderReaders,
): NewNotice[] {
  const { id, amount, reference, reason } = refund
  return [
    {
      key: `refund_made:${id}`,
      kind: "refund_made",
      ...toSide(buyer),
      data: {
        ...common(order),
        amount,
        currency: order.currency as Currency,
        reference: refund.way === "card" ? null : (reference ?? null),
        note: reason,
      },
    },
  ]
}

/** The buyer hears that their card could not be given its money, and every operator that it is to be returned. */
export function refundFailedNotices(
  order: Order,
  { id, amount }: { id: string; amount: number },
  { buyer }: OrderReaders,
  operators: string[],
): NewNotice[] {
  const data = { ...common(order), amount, currency: order.currency as Currency }
  return [
    {
      key: `refund_failed:${id}:buyer`,
      kind: "refund_failed",
      ...toSide(buyer),
      data: { ...data, side: "buyer" },
    },
    ...operators.map((email): NewNotice => ({
      key: `refund_failed:${id}:${email}`,
      kind: "refund_failed",
      ...toOperator(email),
      data: { ...data, side: "operator" },
    })),
  ]
}

type Disputed = {
  id: string
  status: DisputeStatus
  amount: number
  respond_by: string | null
}

/** The producer and every operator hear of a dispute and of its end. */
export function disputeNotices(
  order: Order,
  { id, ...dispute }: Disputed,
  { producer }: OrderReaders,
  operators: string[],
): NewNotice[] {
  const data = { ...common(order), ...dispute, currency: order.currency as Currency }
  return [
    {
      key: `payment_disputed:${id}:${dispute.status}:producer`,
      kind: "payment_disputed",
      ...toSide(producer),
      data: { ...data, side: "producer" },
    },
    ...operators.map((email): NewNotice => ({
      key: `payment_disputed:${id}:${dispute.status}:${email}`,
      kind: "payment_disputed",
      ...toOperator(email),
      data: { ...data, side: "operator" },
    })),
  ]
}

type Asked = { id: string; asked_by: "buyer" | "producer"; reason: string }

/** The other side hears that a cancellation is asked for, and every operator that it is theirs to decide. */
export function cancellationAskedNotices(
  order: Order,
  { id, asked_by, reason }: Asked,
  readers: OrderReaders,
  operators: string[],
): NewNotice[] {
  const party = asked_by === "buyer" ? readers.buyer.company : readers.producer.name
  const side = asked_by === "buyer" ? ("producer" as const) : ("buyer" as const)
  const data = { ...common(order), party, note: reason }
  return [
    {
      key: `cancellation_asked:${id}:${side}`,
      kind: "cancellation_asked",
      ...toSide(readers[side]),
      data: { ...data, reader: side },
    },
    ...operators.map((email): NewNotice => {
      return {
        key: `cancellation_asked:${id}:${email}`,
        kind: "cancellation_asked",
        ...toOperator(email),
        data: { ...data, reader: "operator" },
      }
    }),
  ]
}

/** Both hear that the order goes on, and why. */
export function cancellationRefusedNotices(
  order: Order,
  { id, answer }: { id: string; answer: string },
  readers: OrderReaders,
): NewNotice[] {
  return (["buyer", "producer"] as const).map((side) => ({
    key: `cancellation_refused:${id}:${side}`,
    kind: "cancellation_refused",
    ...toSide(readers[side]),
    data: { ...common(order), reader: side, note: answer },
  }))
}

/** The producer hears that money is on its way to them. */
export function payoutMadeNotices(
  order: Order,
  payout: { id: string; amount: number; reference: string },
  { producer }: OrderReaders,
): NewNotice[] {
  return [
    {
      key: `payout_made:${payout.id}`,
      kind: "payout_made",
      ...toSide(producer),
      data: {
        ...common(order),
        amount: payout.amount,
        reference: payout.reference,
        currency: order.currency as Currency,
      },
    },
  ]
}

/** Every operator hears that a buyer has reported a transfer to be found on the account. */
export function transferReportedNotices(
  order: Order,
  transfer: { id: string; amount: number; currency: string },
  company: string,
  operators: string[],
): NewNotice[] {
  return operators.map((email) => ({
    key: `transfer_reported:${transfer.id}:${email}`,
    kind: "transfer_reported",
    ...toOperator(email),
    data: {
      ...common(order),
      party: company,
      amount: transfer.amount,
      currency: transfer.currency as Currency,
    },
  }))
}
