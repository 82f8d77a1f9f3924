import { formatDate, formatMoney } from "@serumpun/domain/format"
import type { Locale } from "@serumpun/domain/locales"
import type { NoticeData, NoticeKind } from "./notices"
import { type Mail, writeMail } from "./texts"

type Frame = { locale: Locale; storefront: string }
type Composers = { [K in NoticeKind]: (data: NoticeData[K], frame: Frame) => Mail }

const composers: Composers = {
  rfq_received: ({ rfq_id, needed_by, ...data }, { locale, storefront }) =>
    writeMail(locale, "rfqReceived", {
      ...data,
      needed_by: formatDate(locale, needed_by),
      link: `${storefront}/${locale}/producer/rfqs/${rfq_id}`,
    }),
  quote_received: ({ rfq_id, currency, total, valid_until, ...data }, { locale, storefront }) =>
    writeMail(locale, "quoteReceived", {
      ...data,
      total: formatMoney(locale, total, currency),
      valid_until: formatDate(locale, valid_until),
      link: `${storefront}/${locale}/account/rfqs/${rfq_id}`,
    }),
}

/** @throws when a kind is unknown, as after going back to an older version. */
export function composeMail(kind: string, data: unknown, frame: Frame): Mail {
  const compose = (composers as Partial<Record<string, (data: never, frame: Frame) => Mail>>)[kind]
  if (!compose) throw new Error(`There is no text for a notice of kind ${kind}`)
  return compose(data as never, frame)
}
