import type { NoticeGroup } from "@serumpun/domain/notice-groups"
import type { NoticeKind } from "./notices"

/** What each notice is about, as people choose which mails they want. */
const groups: Record<NoticeKind, NoticeGroup> = {
  rfq_received: "rfqs",
  rfq_changed: "rfqs",
  rfq_cancelled: "rfqs",
  rfq_closed: "rfqs",
  rfq_expired: "rfqs",
  rfq_over: "rfqs",
  quote_received: "quotes",
  quote_revised: "quotes",
  quote_ends_soon: "quotes",
  quote_withdrawn: "quotes",
  quote_expired: "quotes",
  quote_declined: "quotes",
  own_quote_expired: "quotes",
  wish_received: "quotes",
  group_invited: "quotes",
  share_asked: "quotes",
  share_answered: "quotes",
  share_ordered: "orders",
  share_over: "quotes",
  member_answered: "quotes",
  group_left: "quotes",
  company_invited: "security",
  colleague_joined: "security",
  colleague_removed: "security",
  consent_asked: "money",
  consent_decided: "money",
  message_received: "messages",
  order_moved: "orders",
  order_news: "orders",
  sample_moved: "orders",
  order_placed: "money",
  order_confirmed: "money",
  payment_received: "money",
  payment_booked: "money",
  transfer_reported: "money",
  refund_made: "money",
  refund_failed: "money",
  payment_disputed: "money",
  cancellation_asked: "money",
  cancellation_refused: "money",
  payout_made: "money",
  payment_due: "money",
  transfer_refused: "money",
  mail_failed: "money",
  desk_case: "curation",
  desk_waiting: "curation",
  producer_decided: "curation",
  certificate_decided: "curation",
  listing_decided: "curation",
  certificate_ends_soon: "curation",
  passport_ends_soon: "curation",
  bank_account_changed: "security",
  password_reset: "security",
  password_changed: "security",
  email_verification: "security",
}

export const noticeKinds = Object.keys(groups) as NoticeKind[]

/** Kinds of a later version are always mailed. */
export function groupOf(kind: string): NoticeGroup {
  return (groups as Partial<Record<string, NoticeGroup>>)[kind] ?? "money"
}
