import type { MedusaContainer } from "@medusajs/framework/types"
import { defaultLocale } from "@serumpun/domain/locales"
import type { Ending } from "@serumpun/domain/negotiation"
import type { QuoteView } from "../../contracts/buyer"
import type { NewNotice } from "../../mail/notices"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { readRfqContact } from "../../readers/buyer-contact"
import { listQuoteViews } from "../../readers/quote"
import { toProducer } from "../producer/reach"
import { readRfqNoticeReaders } from "../rfq/notices"

/**
 * The buyer hears of a quote in their own language, with the total and the day it ends; of a later
 * version as such.
 */
export function quoteReceivedNotices(
  container: MedusaContainer,
  quoteId: string,
): Promise<NewNotice[]> {
  return noticesOfQuote(container, quoteId, (quote) =>
    quote.version > 1
      ? { kind: "quote_revised", data: { ...pricesOf(quote), version: quote.version } }
      : { kind: "quote_received", data: pricesOf(quote) },
  )
}

/** The reminder of that many days before a quote's last day. */
export const reminderKey = (quoteId: string, days: number) => `quote_ends_soon:${quoteId}:${days}`

/** The buyer hears that an open quote ends soon. `key`: of the reminder. */
export async function quoteEndsSoonNotices(
  container: MedusaContainer,
  quoteId: string,
  key: string,
): Promise<NewNotice[]> {
  const notices = await noticesOfQuote(container, quoteId, (quote) => ({
    kind: "quote_ends_soon",
    data: pricesOf(quote),
  }))
  return notices.map((notice) => ({ ...notice, key }))
}

/** A producer hears what a buyer asks to change; the wish that they hear of is written later. */
export async function wishReceivedNotices(
  container: MedusaContainer,
  quoteId: string,
  message: string | null,
): Promise<(wishId: string) => NewNotice[]> {
  const notices = await producerNoticesOfQuote(container, quoteId, (names) => ({
    kind: "wish_received",
    data: { ...names, message },
  }))
  return (wishId) => notices.map((notice) => ({ ...notice, key: `wish_received:${wishId}` }))
}

const pricesOf = (quote: QuoteView) => ({
  ...namesOf(quote),
  total: quote.totals.total,
  currency: quote.currency,
  incoterm: { rule: quote.incoterm, place: quote.incoterm_place },
  valid_until: quote.valid_until,
})

/** The buyer hears that a quote can no longer be accepted. */
export function quoteEndedNotices(
  container: MedusaContainer,
  quoteId: string,
  kind: "quote_withdrawn" | "quote_expired",
): Promise<NewNotice[]> {
  return noticesOfQuote(container, quoteId, (quote) => ({ kind, data: namesOf(quote) }))
}

/** A producer hears that nobody decided about their quote in time. */
export function ownQuoteExpiredNotices(
  container: MedusaContainer,
  quoteId: string,
): Promise<NewNotice[]> {
  return producerNoticesOfQuote(container, quoteId, (names) => ({
    kind: "own_quote_expired",
    data: names,
  }))
}

/** A producer hears that their quote was declined, and why. */
export function quoteDeclinedNotices(
  container: MedusaContainer,
  quoteId: string,
  ending: Ending,
): Promise<NewNotice[]> {
  return producerNoticesOfQuote(container, quoteId, (names) => ({
    kind: "quote_declined",
    data: { ...names, ...ending },
  }))
}

type ProducerNames = { rfq_id: string; number: string; company: string }

async function producerNoticesOfQuote(
  container: MedusaContainer,
  quoteId: string,
  write: (names: ProducerNames) => Pick<NewNotice, "kind" | "data">,
): Promise<NewNotice[]> {
  const [quote] = await listQuoteViews(container, { id: quoteId }, "producer", defaultLocale)
  if (!quote) return []
  const { rfq_id, number, producer_id } = quote
  const { buyer_id } = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .retrieveRfq(rfq_id, { select: ["id", "buyer_id"] })
  const { company, producers } = await readRfqNoticeReaders(container, buyer_id, [producer_id])
  const { kind, data } = write({ rfq_id, number, company })
  return producers.map(
    (producer) => ({ key: `${kind}:${quoteId}`, kind, ...toProducer(producer), data }) as NewNotice,
  )
}

const namesOf = ({ rfq_id, number, producer_name }: QuoteView) => ({
  rfq_id,
  number,
  producer: producer_name,
})

async function noticesOfQuote(
  container: MedusaContainer,
  quoteId: string,
  write: (quote: QuoteView) => Pick<NewNotice, "kind" | "data">,
): Promise<NewNotice[]> {
  const [quote] = await listQuoteViews(container, { id: quoteId }, "producer", defaultLocale)
  const buyer = quote && (await readRfqContact(container, quote.rfq_id))
  if (!buyer) return []
  const { kind, data } = write(quote)
  const { id: person_id, email: recipient, locale } = buyer.person
  const reader = { side: "buyer", account_id: buyer.account_id, person_id }
  return [{ key: `${kind}:${quoteId}`, kind, recipient, locale, data, reader } as NewNotice]
}
