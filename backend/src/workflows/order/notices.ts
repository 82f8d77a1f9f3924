import type { MedusaContainer } from "@medusajs/framework/types"
import { addDays, dayIn } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import type { Currency } from "@serumpun/domain/money"
import { allocateReceived, dueOf } from "@serumpun/domain/order-money"
import type { NoticeReader } from "../../modules/notice/service"
import type { NewNotice } from "../../mail/notices"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { readBuyerContact, readRfqContact } from "../../readers/buyer-contact"
import { orderNumber } from "../../readers/order"
import { type ExportOrderRow, type PayableRow } from "../../readers/order-row"
import { reachFields, toProducer } from "../producer/reach"
import type { NewMove } from "./steps/write-order-change"

/** Both sides of an order as its mails address and name them. */
export type OrderReaders = {
  buyer: Addressee & { company: string }
  producer: Addressee & { name: string }
}
type Addressee = { recipient: string; locale: Locale; reader: NoticeReader }

/** An RFQ knows who asks for the company; an order without one names them itself. */
type OrderParties = { producer_id: string } & (Pick<ExportOrderRow, "rfq_id"> | AskingBuyer)
type AskingBuyer = Pick<PayableRow, "rfq_id" | "buyer_id"> & { person_id?: string | null }

function readPartyContact(container: MedusaContainer, parties: OrderParties) {
  const { rfq_id, buyer_id: account_id, person_id } = { buyer_id: "", ...parties } as AskingBuyer
  if (rfq_id !== null && !person_id) return readRfqContact(container, rfq_id)
  return readBuyerContact(container, { account_id, person_id })
}

/** A buyer reads the language they signed up in. */
export async function readOrderReaders(
  container: MedusaContainer,
  parties: OrderParties,
): Promise<OrderReaders> {
  const { producer_id } = parties
  const [contact, producer] = await Promise.all([
    readPartyContact(container, parties),
    container
      .resolve<ProducerModuleService>(PRODUCER_MODULE)
      .retrieveProducer(producer_id, { select: ["name", ...reachFields] }),
  ])
  if (!contact) throw new Error(`Nobody stands for the buyer of ${JSON.stringify(parties)}`)
  const { account_id, person, company } = contact
  return {
    buyer: {
      recipient: person.email,
      locale: person.locale,
      reader: { side: "buyer", account_id, person_id: person.id },
      company: company || person.name,
    },
    producer: {
      ...toProducer(producer),
      name: producer.name,
    },
  }
}

type Placed = {
  id: string
  serial: number
  placed_on: string
  total: number
  deposit: number
  currency: string
}

/** The producer hears that their quote has become an order, the buyer has it confirmed. */
export function orderPlacedNotices(order: Placed, { buyer, producer }: OrderReaders): NewNotice[] {
  const amounts = {
    order_id: order.id,
    number: orderNumber(order),
    total: order.total,
    deposit: order.deposit,
    currency: order.currency as Currency,
  }
  return [
    {
      key: `order_placed:${order.id}:producer`,
      kind: "order_placed",
      recipient: producer.recipient,
      locale: producer.locale,
      reader: producer.reader,
      data: { ...amounts, company: buyer.company },
    },
    {
      key: `order_confirmed:${order.id}:buyer`,
      kind: "order_confirmed",
      recipient: buyer.recipient,
      locale: buyer.locale,
      reader: buyer.reader,
      data: { ...amounts, producer: producer.name },
    },
  ]
}

type OrderRow = Pick<
  PayableRow,
  | "id"
  | "serial"
  | "placed_on"
  | "deposit"
  | "balance"
  | "discount"
  | "lead_time_days"
  | "sample_id"
> & { currency: Currency }
type Moved = {
  readers: OrderReaders
  moves: NewMove[]
  to: ("buyer" | "producer")[]
  /** Confirmed so far, this change included. */
  received: number
}

/**
 * The other side hears where the order stands now and what is theirs to do; nothing when it stays, and
 * nothing of a sample's order, since the sample tells it.
 */
export function orderMovedNotices(order: OrderRow, moved: Moved): NewNotice[] {
  const { readers, moves, to, received } = moved
  const last = moves.at(-1)
  if (!last || order.sample_id) return []
  const due = dueOf({ ...order, received })
  const started = moves.some(({ status }) => status === "in_production")
  const data = {
    order_id: order.id,
    number: orderNumber(order),
    status: last.status,
    deposit: due.deposit,
    due: due.total,
    currency: order.currency,
    ready_by: started ? addDays(dayIn(new Date()), order.lead_time_days) : null,
    note: moves.find(({ note }) => note)?.note ?? null,
  }
  return to.map((side) => {
    const { recipient, locale, reader } = readers[side]
    const party = side === "buyer" ? readers.producer.name : readers.buyer.company
    return {
      key: `order_moved:${order.id}:${last.status}:${side}`,
      kind: "order_moved",
      recipient,
      locale,
      reader,
      data: { ...data, side, party },
    }
  })
}

/** The buyer hears that their money has come in, what is still due, and what was too much; the producer too. */
export function paymentReceivedNotices(
  order: OrderRow,
  payment: { readers: OrderReaders; transfer_id: string; credited: number; received: number },
): NewNotice[] {
  const { readers, transfer_id, credited, received } = payment
  const { recipient, locale, reader } = readers.buyer
  return [
    {
      key: `payment_received:${transfer_id}`,
      kind: "payment_received",
      recipient,
      locale,
      reader,
      data: {
        order_id: order.id,
        number: orderNumber(order),
        credited,
        due: dueOf({ ...order, received }).total,
        excess: allocateReceived({ ...order, received }).excess,
        currency: order.currency,
      },
    },
    {
      key: `payment_booked:${transfer_id}`,
      kind: "payment_booked",
      recipient: readers.producer.recipient,
      locale: readers.producer.locale,
      reader: readers.producer.reader,
      data: {
        order_id: order.id,
        number: orderNumber(order),
        company: readers.buyer.company,
        credited,
        due: dueOf({ ...order, received }).total,
        currency: order.currency,
      },
    },
  ]
}

/** The buyer hears why a transfer that they reported does not count. */
export function transferRefusedNotices(
  order: OrderRow,
  transfer: { id: string; amount: number; currency: string },
  { readers, answer }: { readers: OrderReaders; answer: string },
): NewNotice[] {
  const { recipient, locale, reader } = readers.buyer
  return [
    {
      key: `transfer_refused:${transfer.id}`,
      kind: "transfer_refused",
      recipient,
      locale,
      reader,
      data: {
        order_id: order.id,
        number: orderNumber(order),
        amount: transfer.amount,
        currency: transfer.currency as Currency,
        note: answer,
      },
    },
  ]
}
