import type { CertificateScheme } from "@serumpun/domain/certificates"
import { formatName } from "@serumpun/domain/format"
import type mail from "@serumpun/domain/locales/en/mail.json"
import type openRfq from "@serumpun/domain/locales/en/openRfq.json"
import type order from "@serumpun/domain/locales/en/order.json"
import type trade from "@serumpun/domain/locales/en/trade.json"
import { locales, type Locale } from "@serumpun/domain/locales"
import type { EndReason } from "@serumpun/domain/negotiation"
import { readTexts } from "@serumpun/domain/read-texts"
import type { OrderStatus } from "@serumpun/domain/statuses"

export type Mail = { subject: string; text: string }
export type MailKey = keyof typeof mail

const texts = new Map(
  locales.map((locale) => [
    locale,
    {
      mail: readTexts<typeof mail>(locale, "mail"),
      openRfq: readTexts<typeof openRfq>(locale, "openRfq"),
      order: readTexts<typeof order>(locale, "order"),
      trade: readTexts<typeof trade>(locale, "trade"),
    },
  ]),
)

export function certificateName(locale: Locale, scheme: CertificateScheme): string {
  return texts.get(locale)!.trade.certificate[scheme]
}

export function endReasonName(locale: Locale, reason: EndReason): string {
  return texts.get(locale)!.trade.endReason[reason]
}

/** The buyer in a mail to a producer, also while they keep their company to themselves. */
export function buyerName(locale: Locale, company: string): string {
  return company || texts.get(locale)!.openRfq.undisclosed
}

/** Where an order stands and what follows for one side, as its page says it. */
export function orderTexts(locale: Locale, side: "buyer" | "producer", status: OrderStatus) {
  const { order } = texts.get(locale)!
  return { status: order.status[status], next: order.next[side][status] }
}

/** A text with its values, which arrive written for its language. */
export function fillText(words: string, values: Record<string, string>): string {
  return words.replace(/{{(\w+)}}/g, (_, name: string) => values[name] ?? "")
}

/**
 * The texts of the `mail` namespace with their values, which arrive written for that language. A value
 * that is empty leaves no empty paragraph; what stands in a subject stays on
 * its line.
 */
export function writeMail(locale: Locale, key: MailKey, values: Record<string, string>): Mail {
  const { subject, text } = texts.get(locale)!.mail[key]
  const fill = (words: string) =>
    words.replace(/{{(\w+)}}/g, (_, name: string) => {
      const value = values[name] ?? ""
      // A link stands on a line of its own and is copied from there, so nothing is put around it.
      return name === "link" ? value : formatName(locale, value)
    })
  return {
    subject: fill(subject).replace(/\s+/g, " ").trim(),
    text: fill(text).replace(/\n{3,}/g, "\n\n"),
  }
}
