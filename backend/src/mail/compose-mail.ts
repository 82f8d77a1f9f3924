import { formatDate, formatLatin, formatMoney, formatNumber } from "@serumpun/domain/format"
import type { Locale } from "@serumpun/domain/locales"
import type { Currency } from "@serumpun/domain/money"
import { deskComposers } from "./compose-desk-mail"
import { peopleComposers } from "./compose-people-mail"
import { moneyComposers } from "./compose-money-mail"
import type { FilledPhrase } from "@serumpun/domain/phrases"
import { canBeMuted } from "@serumpun/domain/notice-groups"
import type { NoticeData, NoticeKind } from "./notices"
import { writeHtml } from "./html-mail"
import { groupOf } from "./notice-group"
import { signLink } from "./signed-link"
import {
  buyerName,
  certificateName,
  companyRoleName,
  endReasonName,
  fillText,
  incompleteText,
  footerText,
  type Mail,
  type MailKey,
  orderNewsText,
  orderTexts,
  sampleText,
  phraseText,
  writeMail,
} from "./texts"

/**
 * `secret`: what links that work by themselves are signed with. `admin`: the Admin's address.
 * `person_id`: whose wishes about mails count; null for who cannot have any.
 */
type Frame = {
  locale: Locale
  storefront: string
  admin?: string
  secret: string
  person_id?: string | null
}
/** Pages of the Admin, which have no language in their address. */
const ADMIN_MAILS = "/app/overview/mails"
/** Where the mail leads, below the storefront's pages of a language, and what its text names. */
type Content = { text: MailKey; path: string; values: Record<string, string> }
type Composers = {
  [K in NoticeKind]: (data: NoticeData[K], locale: Locale, secret: string) => Content
}

const memberTexts = {
  joined: "memberJoined",
  declined: "memberDeclined",
  left: "memberLeft",
} as const

const composers: Composers = {
  rfq_received: ({ rfq_id, needed_by, ...values }, locale) => ({
    text: "rfqReceived",
    path: `producer/rfqs/${rfq_id}`,
    values: {
      ...values,
      company: buyerName(locale, values.company),
      needed_by: formatDate(locale, needed_by),
    },
  }),
  rfq_changed: ({ rfq_id, number, company, version }, locale) => ({
    text: "rfqChanged",
    path: `producer/rfqs/${rfq_id}`,
    values: {
      number,
      company: buyerName(locale, company),
      version: formatNumber(locale, version),
    },
  }),
  rfq_cancelled: ({ rfq_id, ...values }, locale) => ({
    text: "rfqCancelled",
    path: `producer/rfqs/${rfq_id}`,
    values: { ...values, company: buyerName(locale, values.company) },
  }),
  quote_received: (quote, locale) => contentOfQuote("quoteReceived", quote, locale),
  quote_revised: (quote, locale) => contentOfQuote("quoteRevised", quote, locale),
  quote_ends_soon: (quote, locale) => contentOfQuote("quoteEndsSoon", quote, locale),
  wish_received: ({ rfq_id, message, ...values }) => ({
    text: "wishReceived",
    path: `producer/rfqs/${rfq_id}`,
    values: { ...values, message: message ?? "" },
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
  rfq_closed: ({ rfq_id, reason, note, ...values }, locale) => ({
    text: "rfqClosed",
    path: `producer/rfqs/${rfq_id}`,
    values: {
      ...values,
      company: buyerName(locale, values.company),
      reason: endReasonName(locale, reason),
      note: note ?? "",
    },
  }),
  quote_declined: ({ rfq_id, reason, note, ...values }, locale) => ({
    text: "quoteDeclined",
    path: `producer/rfqs/${rfq_id}`,
    values: { ...values, reason: endReasonName(locale, reason), note: note ?? "" },
  }),
  own_quote_expired: ({ rfq_id, ...values }) => ({
    text: "ownQuoteExpired",
    path: `producer/rfqs/${rfq_id}`,
    values,
  }),
  group_invited: (values) => ({ text: "groupInvited", path: "producer/group", values }),
  share_asked: (values) => ({ text: "shareAsked", path: "producer/shares", values }),
  member_answered: ({ member, answer }) => ({
    text: memberTexts[answer],
    path: "producer/group",
    values: { member },
  }),
  group_left: (values) => ({ text: "groupLeft", path: "producer/group", values }),
  share_over: (values) => ({ text: "shareOver", path: "producer/shares", values }),
  share_ordered: (values) => ({ text: "shareOrdered", path: "producer/shares", values }),
  share_answered: ({ rfq_id, quote_id, answer, number, member, note }) => ({
    text: answer === "confirmed" ? "shareConfirmed" : "shareRefused",
    path: `producer/rfqs/${rfq_id}/quotes/${quote_id}/shares`,
    values: { number, member, note: note ?? "" },
  }),
  order_placed: ({ order_id, ...values }, locale) => ({
    text: "orderPlaced",
    path: `producer/orders/${order_id}`,
    values: { ...values, ...writtenAmounts(locale, values) },
  }),
  order_confirmed: ({ order_id, ...values }, locale) => ({
    text: "orderConfirmed",
    path: `account/orders/${order_id}`,
    values: { ...values, ...writtenAmounts(locale, values) },
  }),
  order_moved: ({ order_id, side, status, currency, ready_by, note, ...values }, locale) => {
    const amounts = {
      deposit: formatMoney(locale, values.deposit, currency),
      due: formatMoney(locale, values.due, currency),
      date: ready_by ? formatDate(locale, ready_by) : "–",
    }
    const texts = orderTexts(locale, side, status)
    return {
      text: "orderMoved",
      path: `${side === "buyer" ? "account" : "producer"}/orders/${order_id}`,
      values: {
        number: values.number,
        party: values.party,
        status: texts.status,
        next: fillText(texts.next, amounts),
        note: note ?? "",
      },
    }
  },
  order_news: ({ order_id, side, number, party, news, what, rule = null, note }, locale) => ({
    text: "orderNews",
    path: `${side === "buyer" ? "account" : "producer"}/orders/${order_id}`,
    values: { number, party, news: orderNewsText(locale, news, { what, rule }), note: note ?? "" },
  }),
  sample_moved: ({ sample_id, side, status, note, ...values }, locale) => ({
    text: "sampleMoved",
    path: `${side === "buyer" ? "account" : "producer"}/samples/${sample_id}`,
    values: { ...values, news: sampleText(locale, side, status), note: note ?? "" },
  }),
  payment_received: ({ order_id, number, currency, ...amounts }, locale) => ({
    text: amounts.excess > 0 ? "paymentExcess" : "paymentReceived",
    path: `account/orders/${order_id}`,
    values: {
      number,
      credited: formatMoney(locale, amounts.credited, currency),
      due: formatMoney(locale, amounts.due, currency),
      excess: formatMoney(locale, amounts.excess, currency),
    },
  }),
  payment_booked: ({ order_id, currency, ...values }, locale) => ({
    text: "paymentBooked",
    path: `producer/orders/${order_id}`,
    values: {
      ...values,
      credited: formatMoney(locale, values.credited, currency),
      due: formatMoney(locale, values.due, currency),
    },
  }),
  mail_failed: ({ mail, reason }) => ({
    text: "mailFailed",
    path: ADMIN_MAILS,
    values: { kind: mail, reason },
  }),
  rfq_expired: ({ rfq_id, ...values }) => ({
    text: "rfqExpired",
    path: `account/rfqs/${rfq_id}`,
    values,
  }),
  rfq_over: ({ rfq_id, number, company }, locale) => ({
    text: "rfqOver",
    path: `producer/rfqs/${rfq_id}`,
    values: { number, company: buyerName(locale, company) },
  }),
  transfer_refused: ({ order_id, amount, currency, ...values }, locale) => ({
    text: "transferRefused",
    path: `account/orders/${order_id}`,
    values: { ...values, amount: formatMoney(locale, amount, currency) },
  }),
  ...moneyComposers,
  ...deskComposers,
  ...peopleComposers,
  message_received: ({ rfq_id, producer_id, side, number, party, text, phrase }, locale) => ({
    text: "messageReceived",
    path:
      side === "buyer"
        ? `account/rfqs/${rfq_id}/messages/${producer_id}`
        : `producer/rfqs/${rfq_id}/messages`,
    values: { number, party: buyerName(locale, party), excerpt: excerptOf(text, phrase, locale) },
  }),
  company_invited: ({ invitation_id: invitation, email, role, ...values }, locale, secret) => ({
    text: "companyInvited",
    path: `join?token=${signLink({ purpose: "invitation", invitation, email }, secret)}`,
    values: { ...values, role: companyRoleName(locale, role) },
  }),
  colleague_joined: ({ role, ...values }, locale) => ({
    text: "colleagueJoined",
    path: "account/company",
    values: { ...values, role: companyRoleName(locale, role) },
  }),
  colleague_removed: (values) => ({ text: "colleagueRemoved", path: "account", values }),
  consent_asked: ({ consent_id, total, currency, valid_until, ...values }, locale) => ({
    text: "consentAsked",
    path: `account/consents/${consent_id}`,
    values: {
      ...values,
      total: formatMoney(locale, total, currency),
      valid_until: formatDate(locale, valid_until),
    },
  }),
  consent_decided: ({ rfq_id, decision, note, ...values }) => ({
    text: decision === "approved" ? "consentApproved" : "consentRefused",
    path: `account/rfqs/${rfq_id}`,
    values: { ...values, note: note ?? "" },
  }),
  producer_decided: ({ decision, note }) => ({
    text: producerTexts[decision],
    path: decision === "changes_requested" ? "producer/profile" : "producer",
    values: { note: note ?? "" },
  }),
  certificate_decided: ({ scheme, number, decision, note, ...at }, locale) => ({
    text: at.of_group ? "groupCertificateLost" : certificateTexts[decision],
    path: certificatePath(at),
    values: { certificate: certificateName(locale, scheme), number, note: note ?? "" },
  }),
  certificate_use_asked: ({ scheme, ...values }, locale) => ({
    text: "certificateUseAsked",
    path: "producer/group-certificates",
    values: { ...values, certificate: certificateName(locale, scheme) },
  }),
  certificate_use_answered: ({ scheme, answer, ...values }, locale) => ({
    text: certificateUseTexts[answer],
    path: "producer/group-certificates",
    values: { ...values, certificate: certificateName(locale, scheme) },
  }),
  listing_decided: ({ listing_id, title, decision, note, reasons = [] }, locale) => ({
    text: listingTexts[decision],
    path: `producer/listings/${listing_id}`,
    values: { title, note: incompleteText(locale, reasons, note) },
  }),
  certificate_ends_soon: (data, locale) =>
    endOfCertificate(
      data.of_group ? "groupCertificateEndsSoon" : "certificateEndsSoon",
      data,
      locale,
    ),
  certificate_ended: (data, locale) =>
    endOfCertificate(data.of_group ? "groupCertificateEnded" : "certificateEnded", data, locale),
  listings_imported: ({ import_id, file_name, written, failed }, locale) => ({
    text: "listingsImported",
    path: `producer/imports/${import_id}`,
    values: {
      file_name,
      written: formatNumber(locale, written),
      failed: formatNumber(locale, failed),
    },
  }),
  passport_ends_soon: ({ listing_id, title, valid_until }, locale) => ({
    text: "passportEndsSoon",
    path: `producer/listings/${listing_id}`,
    values: { title, valid_until: formatDate(locale, valid_until) },
  }),
  password_reset: ({ auth_identity_id: identity, password_print: print }, _locale, secret) => ({
    text: "passwordReset",
    path: `new-password?token=${signLink({ purpose: "password", identity, print }, secret)}`,
    values: {},
  }),
  nib_decided: ({ nib, decision, side, note }) => ({
    text: nibTexts[side][decision],
    path: decision === "more_asked" ? "producer/nib" : "producer/profile",
    values: { nib, note },
  }),
  bank_account_changed: (values) => ({
    text: "bankAccountChanged",
    path: "producer/profile/bank",
    values,
  }),
  producer_invited: (
    { auth_identity_id: identity, password_print: print, business },
    _l,
    secret,
  ) => ({
    text: "producerInvited",
    path: `new-password?token=${signLink({ purpose: "password", identity, print }, secret)}`,
    values: { business },
  }),
  password_changed: () => ({ text: "passwordChanged", path: "forgot-password", values: {} }),
  email_verification: ({ auth_identity_id: identity, email, next }, _locale, secret) => ({
    text: "emailVerification",
    path: `verify-email?token=${signLink({ purpose: "email", identity, email, next }, secret)}`,
    values: {},
  }),
}

const certificatePath = (at: { certificate_id: string; of_group?: boolean }) =>
  at.of_group ? "producer/group-certificates" : `producer/certificates/${at.certificate_id}`

function endOfCertificate(
  text: MailKey,
  { scheme, number, valid_until, ...at }: NoticeData["certificate_ends_soon"],
  locale: Locale,
): Content {
  return {
    text,
    path: certificatePath(at),
    values: {
      certificate: certificateName(locale, scheme),
      number,
      valid_until: formatDate(locale, valid_until),
    },
  }
}

/** Amounts of an order in its own currency. */
function writtenAmounts(
  locale: Locale,
  { total, deposit, currency }: { total: number; deposit: number; currency: Currency },
) {
  return {
    total: formatMoney(locale, total, currency),
    deposit: formatMoney(locale, deposit, currency),
  }
}

function contentOfQuote(
  text: MailKey,
  quote: NoticeData["quote_received"] & { version?: number },
  locale: Locale,
): Content {
  const { rfq_id, currency, total, incoterm, valid_until, version, ...values } = quote
  return {
    text,
    path: `account/rfqs/${rfq_id}`,
    values: {
      ...values,
      total: [
        formatMoney(locale, total, currency),
        ...(incoterm ? [formatLatin(locale, `${incoterm.rule} ${incoterm.place}`)] : []),
      ].join(" "),
      valid_until: formatDate(locale, valid_until),
      version: version === undefined ? "" : formatNumber(locale, version),
    },
  }
}

const EXCERPT_MAX = 300

/** What was written first, in the reader's language when it is a phrase; "" for a file alone. */
function excerptOf(text: string | null, phrase: FilledPhrase | null, locale: Locale): string {
  const words = [phrase ? phraseText(locale, phrase) : "", text ?? ""].filter(Boolean).join("\n")
  const characters = [...words]
  return characters.length > EXCERPT_MAX ? `${characters.slice(0, EXCERPT_MAX).join("")}…` : words
}

const nibTexts = {
  claimant: {
    transferred: "nibTransferred",
    refused: "nibRefused",
    more_asked: "nibMoreAsked",
  },
  // Whoever has the NIB is not told of questions to the other side.
  holder: { transferred: "nibTaken", refused: "nibKept", more_asked: "nibKept" },
} as const
const producerTexts = {
  verified: "producerVerified",
  reinstated: "producerReinstated",
  changes_requested: "producerChangesRequested",
  suspended: "producerSuspended",
} as const
const certificateTexts = {
  verified: "certificateVerified",
  refused: "certificateRefused",
  revoked: "certificateRevoked",
} as const
const certificateUseTexts = {
  confirmed: "certificateUseConfirmed",
  refused: "certificateUseRefused",
  ended: "certificateUseEnded",
} as const
const listingTexts = {
  published: "listingPublished",
  changes_requested: "listingChangesRequested",
  rejected: "listingRejected",
  withdrawn: "listingWithdrawn",
  expired: "listingExpired",
  certificate_ended: "listingCertificateEnded",
} as const

type Compose = (data: never, locale: Locale, secret: string) => Content

/** @throws when a kind is unknown, as after going back to an older version */
function contentOf(kind: string, data: unknown, locale: Locale, secret: string): Content {
  const compose = (composers as Partial<Record<string, Compose>>)[kind]
  if (!compose) throw new Error(`There is no text for a notice of kind ${kind}`)
  return compose(data as never, locale, secret)
}

/** @throws when a kind is unknown */
export function composeMail(kind: string, data: unknown, frame: Frame): Mail {
  const { locale, storefront, admin = "", secret, person_id = null } = frame
  const { text, path, values } = contentOf(kind, data, locale, secret)
  const link = path.startsWith("/") ? admin + path : `${storefront}/${locale}/${path}`
  const written = writeMail(locale, text, { ...values, link })
  const group = groupOf(kind)
  const unsubscribe =
    person_id && canBeMuted(group)
      ? `${storefront}/${locale}/unsubscribe?token=${signLink({ purpose: "mails", person_id, group }, secret)}`
      : null
  const foot = footerText(locale, group, unsubscribe !== null)
  return {
    subject: written.subject,
    text: `${written.text}\n\n${[foot, unsubscribe].filter(Boolean).join("\n")}`,
    html: writeHtml({ locale, ...written, link, foot, unsubscribe }),
    unsubscribe,
  }
}

/** A notice as a list shows it: its mail's subject, and where it leads. @throws when a kind is unknown */
export function composeNotice(
  kind: string,
  data: unknown,
  locale: Locale,
): { title: string; path: string } {
  const { text, path, values } = contentOf(kind, data, locale, "")
  return { title: writeMail(locale, text, { ...values, link: "" }).subject, path }
}
