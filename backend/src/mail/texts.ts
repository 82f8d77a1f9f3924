import type { Locale } from "@serumpun/domain/locales"

export type Mail = { subject: string; text: string }
type RfqMail = { number: string; company: string; needed_by: string; link: string }
type QuoteMail = {
  number: string
  producer: string
  total: string
  valid_until: string
  link: string
}

/** Producers read Indonesian: their workspace is Indonesian first. */
export function rfqReceivedMail({ number, company, needed_by, link }: RfqMail): Mail {
  return {
    subject: `Permintaan penawaran baru ${number} dari ${company}`,
    text: `${company} meminta penawaran harga dari Anda (${number}). Barang dibutuhkan paling lambat ${needed_by}.\n\nBuka permintaan dan kirim penawaran:\n${link}\n\nSerumpun`,
  }
}

const quoteReceived: Record<Locale, (mail: QuoteMail) => Mail> = {
  en: ({ number, producer, total, valid_until, link }) => ({
    subject: `Quote ${number} from ${producer}`,
    text: `${producer} has answered your request: ${total}, valid until the end of ${valid_until} (Jakarta time).\n\nRead the quote:\n${link}\n\nSerumpun`,
  }),
  id: ({ number, producer, total, valid_until, link }) => ({
    subject: `Penawaran ${number} dari ${producer}`,
    text: `${producer} menjawab permintaan Anda: ${total}, berlaku sampai akhir ${valid_until} (waktu Jakarta).\n\nBaca penawaran:\n${link}\n\nSerumpun`,
  }),
  ja: ({ number, producer, total, valid_until, link }) => ({
    subject: `${producer}からの見積 ${number}`,
    text: `${producer}がご依頼に回答しました。合計 ${total}、有効期限は${valid_until}（ジャカルタ時間の終日）です。\n\n見積を見る:\n${link}\n\nSerumpun`,
  }),
  de: ({ number, producer, total, valid_until, link }) => ({
    subject: `Angebot ${number} von ${producer}`,
    text: `${producer} hat Ihre Anfrage beantwortet: ${total}, gültig bis Ende ${valid_until} (Zeit in Jakarta).\n\nAngebot lesen:\n${link}\n\nSerumpun`,
  }),
  ar: ({ number, producer, total, valid_until, link }) => ({
    subject: `عرض السعر ${number} من ${producer}`,
    text: `أجاب ${producer} عن طلبكم: ${total}، والعرض صالح حتى نهاية يوم ${valid_until} بتوقيت جاكرتا.\n\nقراءة العرض:\n${link}\n\nSerumpun`,
  }),
}

export function quoteReceivedMail(locale: Locale, mail: QuoteMail): Mail {
  return quoteReceived[locale](mail)
}
