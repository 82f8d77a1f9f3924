import type { DisputeStatus } from "@serumpun/domain/card-payment"
import type { CertificateScheme } from "@serumpun/domain/certificates"
import type { IncompleteReason } from "@serumpun/domain/curation-rules"
import type { CompanyRole } from "@serumpun/domain/company/roles"
import type { MemberRole } from "@serumpun/domain/producer-roles"
import type { Locale, Localized } from "@serumpun/domain/locales"
import type { NoticeReader } from "../modules/notice/service"
import type { Currency } from "@serumpun/domain/money"
import type { OrderStatus, SampleStatus } from "@serumpun/domain/statuses"
import type { Ending } from "@serumpun/domain/negotiation"
import type { FilledPhrase } from "@serumpun/domain/phrases"

/** What each kind of notice tells, as values: words, amounts and days are written when it is sent. */
export type NoticeData = {
  /** To both sides of a dispute over a NIB, each without the other. */
  nib_decided: {
    nib: string
    decision: "transferred" | "refused" | "more_asked"
    side: "claimant" | "holder"
    note: string
  }
  /** To every owner of a producer; the last four digits of the number. */
  bank_account_changed: { bank: string; last4: string }
  rfq_received: { rfq_id: string; number: string; company: string; needed_by: string }
  quote_received: {
    rfq_id: string
    number: string
    producer: string
    total: number
    currency: Currency
    /** Rule and place the total holds for; notices from before it was kept lack it. */
    incoterm?: { rule: string; place: string }
    valid_until: string
  }
  /** A later version; `version` as people count it. */
  quote_revised: NoticeData["quote_received"] & { version: number }
  quote_ends_soon: NoticeData["quote_received"]
  wish_received: { rfq_id: string; number: string; company: string; message: string | null }
  quote_withdrawn: { rfq_id: string; number: string; producer: string }
  quote_expired: { rfq_id: string; number: string; producer: string }
  /** `version`: of the RFQ; an empty company is one that the buyer hides. */
  rfq_changed: { rfq_id: string; number: string; company: string; version: number }
  rfq_cancelled: { rfq_id: string; number: string; company: string }
  /** To the producer: `company` is the buyer's, `number` the quote's or the RFQ's. */
  rfq_closed: { rfq_id: string; number: string; company: string } & Ending
  quote_declined: { rfq_id: string; number: string; company: string } & Ending
  own_quote_expired: { rfq_id: string; number: string; company: string }
  /** To a producer: a group asks them to join. */
  group_invited: { group: string }
  /** To the group: a producer joins, does not want to, or leaves. */
  member_answered: { member: string; answer: "joined" | "declined" | "left" }
  /** To a member whom their group no longer counts among its own. */
  group_left: { group: string }
  /** To members of a group, of a quote that they have a share of. */
  share_asked: { number: string; group: string }
  share_ordered: { number: string; group: string }
  /** The quote was withdrawn, declined or has run out: nothing is to be made. */
  share_over: { number: string; group: string }
  /** To the group; `note` says why it was refused. */
  share_answered: {
    rfq_id: string
    quote_id: string
    number: string
    member: string
    answer: "confirmed" | "refused"
    note: string | null
  }
  order_placed: OrderAmounts & { company: string }
  order_confirmed: OrderAmounts & { producer: string }
  /** `side`: who reads it; `deposit` and `due` are still to be paid, `ready_by` is an ISO day. */
  order_moved: {
    order_id: string
    number: string
    side: "buyer" | "producer"
    /** The other side's name. */
    party: string
    status: OrderStatus
    deposit: number
    due: number
    currency: Currency
    ready_by: string | null
    note: string | null
  }
  /** What happened to an order beside its status; `what` names the milestone or paper by its code. */
  order_news: {
    order_id: string
    number: string
    side: "buyer" | "producer"
    /** The other side's name. */
    party: string
    news: OrderNews
    what: string | null
    /** The text of a market's rule, when the paper is one that it asks for. */
    rule?: Partial<Localized> | null
    note: string | null
  }
  sample_moved: {
    sample_id: string
    number: string
    side: "buyer" | "producer"
    /** The other side's name. */
    party: string
    status: SampleStatus
    note: string | null
  }
  payment_received: {
    order_id: string
    number: string
    credited: number
    due: number
    excess: number
    currency: Currency
  }
  /** To the producer; the buyer has `payment_received`. */
  payment_booked: {
    order_id: string
    number: string
    company: string
    credited: number
    due: number
    currency: Currency
  }
  /** To operators: `mail` names the kind that was given up, `reason` is what the mail server said. */
  mail_failed: { mail: string; reason: string }
  /** To the buyer, and to producers who have not answered. */
  rfq_expired: { rfq_id: string; number: string }
  rfq_over: { rfq_id: string; number: string; company: string }
  transfer_refused: {
    order_id: string
    number: string
    amount: number
    currency: Currency
    note: string
  }
  /** To the buyer; `reference` is the bank's, null when it went to their card. */
  refund_made: OrderMoney & { reference: string | null; note: string }
  /** A card could not be given its money; the operator returns it another way. */
  refund_failed: OrderMoney & { side: "buyer" | "operator" }
  /** A bank asks for a card payment back, or has decided about it. */
  payment_disputed: OrderMoney & {
    side: "producer" | "operator"
    status: DisputeStatus
    respond_by: string | null
  }
  cancellation_asked: {
    order_id: string
    number: string
    party: string
    note: string
    reader: "buyer" | "producer" | "operator"
  }
  cancellation_refused: {
    order_id: string
    number: string
    note: string
    reader: "buyer" | "producer"
  }
  payout_made: OrderMoney & { reference: string }
  /** To the buyer, before the day, on it and after it. */
  payment_due: OrderMoney & { part: "deposit" | "balance"; due_on: string; is_overdue: boolean }
  /** To the operators. */
  transfer_reported: OrderMoney & { party: string }
  /** `producer_id`: whose thread, for the buyer's address of it; `excerpt`: of what was written first. */
  message_received: {
    rfq_id: string
    number: string
    side: "buyer" | "producer"
    producer_id: string
    /** The other side's name; "" for a buyer who keeps theirs to themselves. */
    party: string
    text: string | null
    phrase: FilledPhrase | null
  }
  company_invited: {
    invitation_id: string
    email: string
    company: string
    /** The inviter's name. */
    invited_by: string
    role: CompanyRole
  }
  colleague_joined: { name: string; email: string; company: string; role: CompanyRole }
  colleague_removed: { company: string }
  /** To somebody who may have no account; `expires` in milliseconds. */
  people_invited: {
    invitation_id: string
    expires: number
    email: string
    business: string
    invited_by: string
    role: MemberRole
  }
  people_joined: { name: string; email: string; business: string; role: MemberRole }
  people_removed: { business: string }
  /** The end of the number that signs in now; null when none does any more. */
  phone_changed: { phone: string | null }
  people_role: { business: string; role: MemberRole }
  /** To those who may accept above the company's limit; `name` is who asks. */
  consent_asked: {
    consent_id: string
    number: string
    producer: string
    name: string
    total: number
    currency: Currency
    valid_until: string
  }
  /** To whoever asked; `name` is who decided. */
  consent_decided: {
    rfq_id: string
    number: string
    producer: string
    name: string
    decision: "approved" | "refused"
    note: string | null
  }
  /** To a curator, of one case; `party` is who handed it over, or whose goods they are. */
  desk_case: {
    review_id: string
    title: string
    party: string
    event: DeskEvent
  }
  /** To a curator, once a day while something waits: numbers of their queue, and new titles. */
  desk_waiting: {
    date: string
    waiting: number
    fresh: number
    businesses: number
    certificates: number
    titles: string[]
  }
  producer_decided: { decision: ProducerDecision; note: string | null }
  certificate_decided: {
    certificate_id: string
    scheme: CertificateScheme
    number: string
    decision: CertificateDecision
    note: string | null
    /** To a member who uses their group's: it is not theirs to open. */
    of_group?: boolean
  }
  /** To the group: a member wants to use one of its certificates. */
  certificate_use_asked: { member: string; scheme: CertificateScheme; number: string }
  /** To the member. */
  certificate_use_answered: {
    group: string
    scheme: CertificateScheme
    number: string
    answer: "confirmed" | "refused" | "ended"
  }
  listing_decided: {
    listing_id: string
    title: string
    decision: ListingDecision
    note: string | null
    /** Of a revision that a curator sent back as incomplete; notices of before have none. */
    reasons?: IncompleteReason[]
  }
  /** Days are ISO days in Jakarta. */
  certificate_ends_soon: {
    certificate_id: string
    scheme: CertificateScheme
    number: string
    valid_until: string
    /** To a member who uses their group's: it is not theirs to open. */
    of_group?: boolean
  }
  /** The last day is over: buyers do not see it any more. */
  certificate_ended: NoticeData["certificate_ends_soon"]
  /** A file of listings has been worked through; `failed`: rows that could not be written. */
  listings_imported: { import_id: string; file_name: string; written: number; failed: number }
  passport_ends_soon: { listing_id: string; title: string; valid_until: string }
  /** The link is signed when the mail is sent. `password_print`: of the password it replaces. */
  password_reset: { auth_identity_id: string; password_print: string }
  /** A business was entered for them; the link leads to choosing a password. */
  producer_invited: { auth_identity_id: string; password_print: string; business: string }
  password_changed: Record<string, never>
  /** `next`: the storefront's path that the link leads on to. */
  email_verification: { auth_identity_id: string; email: string; next: string }
}
type OrderMoney = { order_id: string; number: string; amount: number; currency: Currency }
type OrderAmounts = {
  order_id: string
  number: string
  total: number
  deposit: number
  currency: Currency
}
/** Texts are `news.*` in the namespace "delivery". */
export type OrderNews =
  | "milestone"
  | "checklist_uploaded"
  | "checklist_accepted"
  | "checklist_refused"
  | "shipment_corrected"
  | "received_in_part"
  | "claim_opened"
  | "claim_proposed"
  | "claim_settled"
  | "claim_rejected"
  | "claim_withdrawn"
  | "claim_escalated"
  | "claim_decided"
  | "rating_given"
  | "rating_answered"
export type DeskEvent = "assigned" | "handed_over" | "appealed" | "came_back" | "third_needed"
export type ProducerDecision = "verified" | "reinstated" | "changes_requested" | "suspended"
export type CertificateDecision = "verified" | "refused" | "revoked"
export type ListingDecision =
  "published" | "changes_requested" | "rejected" | "withdrawn" | "expired" | "certificate_ended"
export type NoticeKind = keyof NoticeData

/** A mail to be written with what it tells. The key names the occasion and the reader: one mail each. */
export type NewNotice = {
  [K in NoticeKind]: {
    key: string
    kind: K
    /** E-mail address. */
    recipient: string
    locale: Locale
    data: NoticeData[K]
    /** Not to be sent before; at once when absent. */
    due_at?: Date
    /** In whose account it is listed; null for a mail only, as what concerns a password is. */
    reader: NoticeReader | null
  }
}[NoticeKind]
