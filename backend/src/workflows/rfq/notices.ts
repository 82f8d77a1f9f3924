import type { MedusaContainer } from "@medusajs/framework/types"
import type { Ending } from "@serumpun/domain/negotiation"
import type { NewNotice } from "../../mail/notices"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import type { BuyerContact } from "../../readers/buyer-contact"
import { readBuyers, rfqNumber } from "../../readers/rfq"
import { type Reachable, reachFields, toProducer } from "../producer/reach"

/** Whom the notices of an RFQ reach, and the buyer's name in them. */
export type RfqNoticeReaders = {
  company: string
  producers: Reachable[]
  /** Ids of producers who have sent a quote: to them no buyer is hidden. */
  told?: string[]
}
type Rfq = {
  id: string
  serial: number | string
  sent_at: Date | string | null
  needed_by: string
  hides_company: boolean
}

export async function readRfqNoticeReaders(
  container: MedusaContainer,
  buyerId: string,
  producerIds: string[],
): Promise<RfqNoticeReaders> {
  const [buyers, producers] = await Promise.all([
    readBuyers(container, [buyerId]),
    container
      .resolve<ProducerModuleService>(PRODUCER_MODULE)
      .listProducers({ id: producerIds }, { select: [...reachFields], take: producerIds.length }),
  ])
  const buyer = buyers.get(buyerId)
  return { company: buyer?.company || buyer?.name || "", producers }
}

/** Every producer of a sent RFQ hears of it, in Indonesian; of a hidden buyer without their name. */
export function rfqReceivedNotices(rfq: Rfq, readers: RfqNoticeReaders): NewNotice[] {
  const { needed_by } = rfq
  return noticesOfRfq(rfq, readers, "rfq_received", { needed_by })
}

/** Every producer who was asked hears that no quote is wanted any more. */
export function rfqCancelledNotices(rfq: Rfq, readers: RfqNoticeReaders): NewNotice[] {
  return noticesOfRfq(rfq, readers, "rfq_cancelled", {})
}

/** The buyer hears that their request has ended with its last day. */
export function rfqExpiredNotice(rfq: Rfq, { account_id, person }: BuyerContact): NewNotice {
  return {
    key: `rfq_expired:${rfq.id}`,
    kind: "rfq_expired",
    recipient: person.email,
    locale: person.locale,
    reader: { side: "buyer", account_id, person_id: person.id },
    data: { rfq_id: rfq.id, number: rfqNumber(rfq) },
  }
}

/** Producers who have not answered hear that the request has ended with its last day. */
export function rfqOverNotices(rfq: Rfq, readers: RfqNoticeReaders): NewNotice[] {
  return noticesOfRfq(rfq, readers, "rfq_over", {})
}

/** Every producer whose quote was not chosen hears why the request has ended. */
export function rfqClosedNotices(rfq: Rfq, readers: RfqNoticeReaders, ending: Ending): NewNotice[] {
  return noticesOfRfq(rfq, readers, "rfq_closed", ending)
}

function noticesOfRfq(
  rfq: Rfq,
  { company: name, producers, told }: RfqNoticeReaders,
  kind: "rfq_received" | "rfq_cancelled" | "rfq_closed" | "rfq_over",
  more: object,
): NewNotice[] {
  return producers.map((producer) => {
    const { id } = producer
    const company = rfq.hides_company && !told?.includes(id) ? "" : name
    const data = { rfq_id: rfq.id, number: rfqNumber(rfq), company, ...more }
    const notice = { key: `${kind}:${rfq.id}:${id}`, kind, ...toProducer(producer), data }
    return notice as NewNotice
  })
}
