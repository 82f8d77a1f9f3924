import { contentLocales, type Locale } from "@serumpun/domain/locales"
import { currencyDecimals } from "@serumpun/domain/money"
import type { NoticeData, NoticeKind } from "./notices"
import { type Mail, quoteReceivedMail, rfqReceivedMail } from "./texts"

type Frame = { locale: Locale; storefront: string }
type Composers = { [K in NoticeKind]: (data: NoticeData[K], frame: Frame) => Mail }

const composers: Composers = {
  rfq_received: ({ rfq_id, ...data }, { storefront }) =>
    rfqReceivedMail({ ...data, link: `${storefront}/id/producer/rfqs/${rfq_id}` }),
  quote_received: ({ rfq_id, currency, total, ...data }, { locale, storefront }) =>
    quoteReceivedMail(locale, {
      ...data,
      total: new Intl.NumberFormat(contentLocales[locale], {
        style: "currency",
        currency,
        minimumFractionDigits: currencyDecimals[currency],
        maximumFractionDigits: currencyDecimals[currency],
      }).format(total),
      link: `${storefront}/${locale}/account/rfqs/${rfq_id}`,
    }),
}

/** @throws when a kind is unknown, as after going back to an older version. */
export function composeMail(kind: string, data: unknown, frame: Frame): Mail {
  const compose = (composers as Partial<Record<string, (data: never, frame: Frame) => Mail>>)[kind]
  if (!compose) throw new Error(`There is no text for a notice of kind ${kind}`)
  return compose(data as never, frame)
}
