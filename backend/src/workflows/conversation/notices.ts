import type { ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { ConversationSide, ThreadOf } from "@serumpun/domain/conversation-rules"
import type { SendMessage } from "../../contracts/conversation"
import type { NewNotice, NoticeData } from "../../mail/notices"
import type { NextMail } from "../../modules/conversation/next-mail"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { isBuyerHidden } from "../../readers/conversation"
import { rfqNumber } from "../../readers/rfq"
import { readOrderReaders } from "../order/notices"

/** Who writes, under which name, and how the other side is reached. */
export type ThreadParties = {
  author_name: string
  reader: Pick<NewNotice, "recipient" | "locale" | "reader">
  data: Omit<NoticeData["message_received"], "text" | "phrase">
}

export async function readThreadParties(
  container: MedusaContainer,
  {
    rfq_id,
    producer_id,
    side,
    author_id,
  }: ThreadOf & { side: ConversationSide; author_id: string },
): Promise<ThreadParties> {
  const rfq = await container.resolve<QuoteModuleService>(QUOTE_MODULE).retrieveRfq(rfq_id)
  const readers = await readOrderReaders(container, { rfq_id, producer_id })
  const isBuyer = side === "buyer"
  const isHidden = isBuyer && (await isBuyerHidden(container, { rfq_id, producer_id }))
  const { recipient, locale, reader } = isBuyer ? readers.producer : readers.buyer
  return {
    author_name: isBuyer
      ? await nameOfCustomer(container, author_id)
      : await nameOfMember(container, author_id),
    reader: { recipient, locale, reader },
    data: {
      rfq_id,
      producer_id,
      number: rfqNumber(rfq),
      side: isBuyer ? "producer" : "buyer",
      party: isBuyer ? (isHidden ? "" : readers.buyer.company) : readers.producer.name,
    },
  }
}

/** The other side hears that somebody has written; the mail waits a little, in case they read it first. */
export function messageReceivedNotice(
  { reader, data }: ThreadParties,
  { text, phrase }: SendMessage,
  { key, due_at }: NextMail,
): NewNotice {
  return { key, kind: "message_received", ...reader, due_at, data: { ...data, text, phrase } }
}

async function nameOfCustomer(container: MedusaContainer, id: string): Promise<string> {
  const [customer] = await container
    .resolve<ICustomerModuleService>(Modules.CUSTOMER)
    .listCustomers({ id }, { take: 1 })
  return [customer?.first_name, customer?.last_name].filter(Boolean).join(" ")
}

async function nameOfMember(container: MedusaContainer, id: string): Promise<string> {
  const [member] = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listMembers({ id }, { select: ["id", "name"], take: 1 })
  return member?.name ?? ""
}
