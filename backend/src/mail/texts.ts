import type mail from "@serumpun/domain/locales/en/mail.json"
import { locales, type Locale } from "@serumpun/domain/locales"
import { readTexts } from "@serumpun/domain/read-texts"

export type Mail = { subject: string; text: string }
type MailTexts = typeof mail

const texts = new Map(locales.map((locale) => [locale, readTexts<MailTexts>(locale, "mail")]))

/** The texts of the `mail` namespace with their values, which arrive written for that language. */
export function writeMail(
  locale: Locale,
  key: keyof MailTexts,
  values: Record<string, string>,
): Mail {
  const { subject, text } = texts.get(locale)![key]
  const fill = (words: string) => words.replace(/{{(\w+)}}/g, (_, name) => values[name] ?? "")
  return { subject: fill(subject), text: fill(text) }
}
