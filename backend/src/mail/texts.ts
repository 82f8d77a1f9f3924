import type mail from "@serumpun/domain/locales/en/mail.json"
import { locales, type Locale } from "@serumpun/domain/locales"
import { readTexts } from "@serumpun/domain/read-texts"

export type Mail = { subject: string; text: string }
type MailTexts = typeof mail
type RfqMail = { number: string; company: string; needed_by: string; link: string }
type QuoteMail = {
  number: string
  producer: string
  total: string
  valid_until: string
  link: string
}

const texts = new Map(locales.map((locale) => [locale, readTexts<MailTexts>(locale, "mail")]))

/** Producers read Indonesian: their workspace is Indonesian first. */
export function rfqReceivedMail(values: RfqMail): Mail {
  return fillIn("id", "rfqReceived", values)
}

export function quoteReceivedMail(locale: Locale, values: QuoteMail): Mail {
  return fillIn(locale, "quoteReceived", values)
}

function fillIn(locale: Locale, kind: keyof MailTexts, values: Record<string, string>): Mail {
  const { subject, text } = texts.get(locale)![kind]
  const fill = (words: string) => words.replace(/{{(\w+)}}/g, (_, name) => values[name] ?? "")
  return { subject: fill(subject), text: fill(text) }
}
