import { formatDate, formatMoney } from "@serumpun/domain/format"
import type { Locale } from "@serumpun/domain/locales"
import type { NoticeData, NoticeKind } from "./notices"
import { certificateName, type Mail, type MailKey, writeMail } from "./texts"

type Frame = { locale: Locale; storefront: string }
/** Where the mail leads, below the storefront's pages of a language, and what its text names. */
type Content = { text: MailKey; path: string; values: Record<string, string> }
type Composers = { [K in NoticeKind]: (data: NoticeData[K], locale: Locale) => Content }

const composers: Composers = {
  rfq_received: ({ rfq_id, needed_by, ...values }, locale) => ({
    text: "rfqReceived",
    path: `producer/rfqs/${rfq_id}`,
    values: { ...values, needed_by: formatDate(locale, needed_by) },
  }),
  rfq_cancelled: ({ rfq_id, ...values }) => ({
    text: "rfqCancelled",
    path: `producer/rfqs/${rfq_id}`,
    values,
  }),
  quote_received: ({ rfq_id, currency, total, valid_until, ...values }, locale) => ({
    text: "quoteReceived",
    path: `account/rfqs/${rfq_id}`,
    values: {
      ...values,
      total: formatMoney(locale, total, currency),
      valid_until: formatDate(locale, valid_until),
    },
  }),
  quote_withdrawn: ({ rfq_id, ...values }) => ({
    text: "quoteWithdrawn",
    path: `account/rfqs/${rfq_id}`,
    values,
  }),
  quote_expired: ({ rfq_id, ...values }) => ({
    text: "quoteExpired",
    path: `account/rfqs/${rfq_id}`,
    values,
  }),
  producer_decided: ({ decision, note }) => ({
    text: producerTexts[decision],
    path: decision === "changes_requested" ? "producer/profile" : "producer",
    values: { note: note ?? "" },
  }),
  certificate_decided: ({ certificate_id, scheme, number, decision, note }, locale) => ({
    text: certificateTexts[decision],
    path: `producer/certificates/${certificate_id}`,
    values: { certificate: certificateName(locale, scheme), number, note: note ?? "" },
  }),
  listing_decided: ({ listing_id, title, decision, note }) => ({
    text: listingTexts[decision],
    path: `producer/listings/${listing_id}`,
    values: { title, note: note ?? "" },
  }),
}

const producerTexts = {
  verified: "producerVerified",
  changes_requested: "producerChangesRequested",
  suspended: "producerSuspended",
} as const
const certificateTexts = {
  verified: "certificateVerified",
  refused: "certificateRefused",
  revoked: "certificateRevoked",
} as const
const listingTexts = {
  published: "listingPublished",
  changes_requested: "listingChangesRequested",
  rejected: "listingRejected",
  withdrawn: "listingWithdrawn",
  expired: "listingExpired",
} as const

/** @throws when a kind is unknown, as after going back to an older version. */
export function composeMail(kind: string, data: unknown, { locale, storefront }: Frame): Mail {
  const compose = (composers as Partial<Record<string, (data: never, locale: Locale) => Content>>)[
    kind
  ]
  if (!compose) throw new Error(`There is no text for a notice of kind ${kind}`)
  const { text, path, values } = compose(data as never, locale)
  return writeMail(locale, text, { ...values, link: `${storefront}/${locale}/${path}` })
}
