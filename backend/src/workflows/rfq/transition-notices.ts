import type { MedusaContainer } from "@medusajs/framework/types"
import type { Transitions } from "@serumpun/domain/negotiation"
import type { NewNotice } from "../../mail/notices"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import {
  ownQuoteExpiredNotices,
  quoteDeclinedNotices,
  quoteEndedNotices,
  quoteReceivedNotices,
} from "../quote/notices"
import { readRfqContact } from "../../readers/buyer-contact"
import { shareEndNotices } from "../pool/notices"
import {
  readRfqNoticeReaders,
  rfqCancelledNotices,
  rfqClosedNotices,
  rfqExpiredNotice,
  rfqOverNotices,
} from "./notices"

const QUOTES_MAX = 5000

/** Whom planned transitions concern and what they hear, each once. */
export async function transitionNotices(
  container: MedusaContainer,
  rfqId: string,
  { rfq, quotes }: Transitions,
): Promise<NewNotice[]> {
  const ofQuotes = await Promise.all(
    quotes.map((quote) => noticesOf(container, quote, { rfqEnds: rfq !== null })),
  )
  return [...ofQuotes.flat(), ...(rfq ? await noticesOfEnd(container, rfqId, rfq) : [])]
}

async function noticesOf(
  container: MedusaContainer,
  { id, to, ending }: Transitions["quotes"][number],
  { rfqEnds }: { rfqEnds: boolean },
): Promise<NewNotice[]> {
  if (to === "sent") return quoteReceivedNotices(container, id)
  if (to === "withdrawn")
    return [
      ...(await quoteEndedNotices(container, id, "quote_withdrawn")),
      ...(await shareEndNotices(container, "share_over", id)),
    ]
  if (to === "expired")
    return [
      ...(await quoteEndedNotices(container, id, "quote_expired")),
      ...(await ownQuoteExpiredNotices(container, id)),
      ...(await shareEndNotices(container, "share_over", id)),
    ]
  if (to !== "declined") return []
  return [
    // Who loses a quote with the whole request hears of the request.
    ...(ending && !rfqEnds ? await quoteDeclinedNotices(container, id, ending) : []),
    ...(await shareEndNotices(container, "share_over", id)),
  ]
}

async function noticesOfEnd(
  container: MedusaContainer,
  rfqId: string,
  { to, ending }: NonNullable<Transitions["rfq"]>,
): Promise<NewNotice[]> {
  if (to === "expired") return noticesOfLastDay(container, rfqId)
  if (to !== "cancelled" && to !== "closed") return []
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const [rfq, sent] = await Promise.all([
    quotes.retrieveRfq(rfqId, { relations: ["recipients"] }),
    quotes.listQuotes(
      { rfq_id: rfqId, sent_at: { $ne: null } },
      { select: ["id", "producer_id", "status"], take: QUOTES_MAX },
    ),
  ])
  const told = sent.map(({ producer_id }) => producer_id)
  const chosen = sent.flatMap(({ producer_id, status }) =>
    status === "accepted" ? [producer_id] : [],
  )
  const asked = rfq.recipients.map(({ producer_id }) => producer_id)
  const readers = await readRfqNoticeReaders(
    container,
    rfq.buyer_id,
    asked.filter((id) => !chosen.includes(id)),
  )
  if (to === "cancelled") return rfqCancelledNotices(rfq, { ...readers, told })
  return ending ? rfqClosedNotices(rfq, { ...readers, told }, ending) : []
}

/** The buyer hears that no more quotes come, and who has not quoted that it is too late. */
async function noticesOfLastDay(container: MedusaContainer, rfqId: string): Promise<NewNotice[]> {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const [rfq, answered, buyer] = await Promise.all([
    quotes.retrieveRfq(rfqId, { relations: ["recipients"] }),
    quotes.listQuotes({ rfq_id: rfqId }, { select: ["id", "producer_id", "status"] }),
    readRfqContact(container, rfqId),
  ])
  const told = answered.filter(({ status }) => status !== "draft")
  const silent = rfq.recipients
    .map(({ producer_id }) => producer_id)
    .filter((id) => !told.some(({ producer_id }) => producer_id === id))
  const readers = await readRfqNoticeReaders(container, rfq.buyer_id, silent)
  return [...rfqOverNotices(rfq, readers), ...(buyer ? [rfqExpiredNotice(rfq, buyer)] : [])]
}
