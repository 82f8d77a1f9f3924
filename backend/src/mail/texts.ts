import type { CertificateScheme } from "@serumpun/domain/certificates"
import {
  formatDate,
  formatLatin,
  formatName,
  formatNumber,
  formatPercent,
  formatUnitPrice,
} from "@serumpun/domain/format"
import type common from "@serumpun/domain/locales/en/common.json"
import type delivery from "@serumpun/domain/locales/en/delivery.json"
import type company from "@serumpun/domain/locales/en/company.json"
import type people from "@serumpun/domain/locales/en/people.json"
import type { MemberRole } from "@serumpun/domain/producer-roles"
import type { CompanyRole } from "@serumpun/domain/company/roles"
import type listingEditor from "@serumpun/domain/locales/en/listingEditor.json"
import type mail from "@serumpun/domain/locales/en/mail.json"
import type openRfq from "@serumpun/domain/locales/en/openRfq.json"
import type notices from "@serumpun/domain/locales/en/notices.json"
import type order from "@serumpun/domain/locales/en/order.json"
import type phrases from "@serumpun/domain/locales/en/phrases.json"
import type sample from "@serumpun/domain/locales/en/sample.json"
import type trade from "@serumpun/domain/locales/en/trade.json"
import { type Locale, type Localized, locales, shownIn } from "@serumpun/domain/locales"
import type { IncompleteReason } from "@serumpun/domain/curation-rules"
import type { EndReason } from "@serumpun/domain/negotiation"
import { type FilledPhrase, fillPhrase } from "@serumpun/domain/phrases"
import type { NoticeGroup } from "@serumpun/domain/notice-groups"
import { readTexts } from "@serumpun/domain/read-texts"
import type { OrderStatus, SampleStatus } from "@serumpun/domain/statuses"
import type { OrderNews } from "./notices"

/**
 * A mail as it goes out. `unsubscribe`: the address that ends mails of its group without a question, as
 * RFC 8058 wants it; null for what cannot be turned off.
 */
export type Mail = { subject: string; text: string; html: string; unsubscribe: string | null }
export type MailKey = keyof typeof mail

const texts = new Map(
  locales.map((locale) => [
    locale,
    {
      delivery: readTexts<typeof delivery>(locale, "delivery"),
      company: readTexts<typeof company>(locale, "company"),
      listingEditor: readTexts<typeof listingEditor>(locale, "listingEditor"),
      mail: readTexts<typeof mail>(locale, "mail"),
      openRfq: readTexts<typeof openRfq>(locale, "openRfq"),
      common: readTexts<typeof common>(locale, "common"),
      notices: readTexts<typeof notices>(locale, "notices"),
      order: readTexts<typeof order>(locale, "order"),
      sample: readTexts<typeof sample>(locale, "sample"),
      people: readTexts<typeof people>(locale, "people"),
      phrases: readTexts<typeof phrases>(locale, "phrases"),
      trade: readTexts<typeof trade>(locale, "trade"),
      marketRule: readTexts<Record<string, string>>(locale, "marketRule"),
    },
  ]),
)

export function certificateName(locale: Locale, scheme: CertificateScheme): string {
  return texts.get(locale)!.trade.certificate[scheme]
}

export function endReasonName(locale: Locale, reason: EndReason): string {
  return texts.get(locale)!.trade.endReason[reason]
}

/** What a curator sent a listing back for, a line for each, and their own words. */
export function incompleteText(
  locale: Locale,
  reasons: IncompleteReason[],
  note: string | null,
): string {
  const { reason } = texts.get(locale)!.listingEditor
  const named = reasons.filter((one) => one !== "other").map((one) => `- ${reason[one]}`)
  return [named.join("\n"), note ?? ""].filter(Boolean).join("\n\n")
}

/** The buyer in a mail to a producer, also while they keep their company to themselves. */
export function buyerName(locale: Locale, company: string): string {
  return company || texts.get(locale)!.openRfq.undisclosed
}

export function companyRoleName(locale: Locale, role: CompanyRole): string {
  return texts.get(locale)!.company.role[role]
}

export function memberRoleName(locale: Locale, role: MemberRole): string {
  return texts.get(locale)!.people.role[role]
}

/** Where an order stands and what follows for one side, as its page says it. */
export function orderTexts(locale: Locale, side: "buyer" | "producer", status: OrderStatus) {
  const { order } = texts.get(locale)!
  return { status: order.status[status], next: order.next[side][status] }
}

/** What stands below a mail: how to get no more of its kind, or why that cannot be. */
export function footerText(locale: Locale, group: NoticeGroup, canEnd: boolean): string {
  const { footer, group: names } = texts.get(locale)!.notices
  return fillText(canEnd ? footer.unsubscribe : footer.always, { group: names[group] })
}

/** A phrase with its values, in the reader's language. */
export function phraseText(locale: Locale, phrase: FilledPhrase): string {
  const { phrases, common } = texts.get(locale)!
  const counted = (forms: Record<string, unknown>, key: string, count: number) => {
    const words = forms[`${key}_${new Intl.PluralRules(locale).select(count)}`]
    return String(words).replace(/{{(?:amount|count, number)}}/g, formatNumber(locale, count))
  }
  return fillPhrase(phrases.text[phrase.id], phrase, {
    quantity: ({ number, unit }) => counted(common.unit.amount, unit, number),
    money: ({ number, currency }) => formatUnitPrice(locale, number, currency),
    days: (days) => counted(common.unit, "days", days),
    percent: (percent) => formatPercent(locale, percent),
    date: (day) => formatDate(locale, day),
    port: (port) => formatLatin(locale, port),
    incoterm: (rule) => rule,
  })
}

/** Where a sample stands and what follows for one side, as its page says it. */
export function sampleText(
  locale: Locale,
  side: "buyer" | "producer",
  status: SampleStatus,
): string {
  const { sample } = texts.get(locale)!
  return `${sample.status[status]} ${sample.next[side][status]}`.trim()
}

/** What happened to an order, with the milestone or paper that it is about, as its page says it. */
export function orderNewsText(
  locale: Locale,
  news: OrderNews,
  { what, rule }: { what: string | null; rule: Partial<Localized> | null },
): string {
  const { delivery, marketRule } = texts.get(locale)!
  const named: Record<string, string> = {
    ...marketRule,
    ...delivery.checklist.entry,
    ...delivery.milestone.kind,
  }
  return fillText(delivery.news[news], {
    what: (rule ? shownIn(rule, locale).text : what && named[what]) || "",
  }).trim()
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
export function writeMail(
  locale: Locale,
  key: MailKey,
  values: Record<string, string>,
): Pick<Mail, "subject" | "text"> {
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
