/** Every status and the statuses that may follow it: the only place that says so. */
export const transitions = {
  producer: {
    draft: ["submitted"],
    submitted: ["verified", "changes_requested"],
    changes_requested: ["submitted"],
    /** Changes are asked of a verified business only when its NIB has turned out to be another's. */
    verified: ["suspended", "changes_requested"],
    suspended: ["verified"],
  },
  review: {
    draft: ["submitted", "taken_back"],
    submitted: ["in_review", "changes_requested", "rejected", "withdrawn", "taken_back"],
    in_review: ["approved", "changes_requested", "rejected", "withdrawn", "taken_back"],
    approved: ["expired", "withdrawn", "superseded"],
    changes_requested: ["submitted", "taken_back"],
    rejected: ["taken_back"],
    expired: [],
    withdrawn: [],
    superseded: [],
    /** By its producer: out of review for more work, or an edit given up for what is public. */
    taken_back: [],
  },
  rfq: {
    draft: ["sent"],
    sent: ["closed", "cancelled", "expired"],
    closed: [],
    cancelled: [],
    expired: [],
  },
  quote: {
    draft: ["sent"],
    sent: ["accepted", "declined", "withdrawn", "expired", "superseded"],
    accepted: [],
    declined: [],
    withdrawn: [],
    expired: [],
    superseded: [],
  },
  order: {
    awaiting_deposit: ["in_production", "cancelled"],
    in_production: ["ready", "cancelled"],
    ready: ["shipped"],
    shipped: ["delivered"],
    delivered: ["completed"],
    completed: [],
    cancelled: [],
  },
  transfer: {
    reported: ["confirmed", "refused"],
    confirmed: [],
    refused: [],
  },
  issued: {
    stands: ["superseded", "void"],
    superseded: [],
    void: [],
  },
  /** A paper that was handed in for an entry of an order's checklist. */
  checklist_upload: {
    uploaded: ["accepted", "refused"],
    accepted: [],
    refused: [],
  },
  /** What a buyer says is wrong with goods; see `planClaimMove` for who moves it where. */
  claim: {
    open: ["proposed", "withdrawn", "escalated"],
    proposed: ["open", "settled", "withdrawn", "escalated"],
    escalated: ["settled", "withdrawn"],
    settled: [],
    withdrawn: [],
  },
  /** A producer in a group that quotes for its members; one who left can be invited again. */
  membership: {
    invited: ["joined", "ended"],
    joined: ["ended"],
    ended: ["invited"],
  },
  /** What a member makes of a group's quote; asked again when the amounts of it change. */
  share: {
    asked: ["confirmed", "refused"],
    confirmed: ["asked"],
    refused: ["asked"],
  },
  /** See `sampleMoves` for who does what; a free sample is prepared at once, a priced one when it is paid. */
  sample: {
    asked: ["priced", "preparing", "declined", "cancelled"],
    priced: ["accepted", "declined", "cancelled"],
    accepted: ["preparing", "cancelled"],
    preparing: ["sent", "cancelled"],
    sent: ["received"],
    received: ["approved", "not_approved"],
    approved: [],
    not_approved: [],
    declined: [],
    cancelled: [],
  },
  /** Two businesses give the same NIB; see workflows/nib-dispute. */
  nib_dispute: {
    draft: ["sent"],
    sent: ["more_asked", "transferred", "refused"],
    more_asked: ["sent"],
    transferred: [],
    refused: [],
  },
  /** A member asks to stand on their group's certificate, and the group confirms. */
  certificate_use: {
    asked: ["confirmed", "refused", "ended"],
    confirmed: ["ended"],
    refused: ["asked"],
    ended: ["asked"],
  },
  certificate: {
    unverified: ["verified", "refused"],
    verified: ["revoked"],
    refused: ["unverified"],
    revoked: [],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>

export type Thing = keyof typeof transitions
export type StatusOf<T extends Thing> = keyof (typeof transitions)[T] & string
export type ProducerStatus = StatusOf<"producer">
export type ReviewStatus = StatusOf<"review">
export type RfqStatus = StatusOf<"rfq">
export type QuoteStatus = StatusOf<"quote">
export type CertificateStatus = StatusOf<"certificate">
export type OrderStatus = StatusOf<"order">
export type TransferStatus = StatusOf<"transfer">
export type ChecklistUploadStatus = StatusOf<"checklist_upload">
export type ClaimStatus = StatusOf<"claim">
export type MembershipStatus = StatusOf<"membership">
export type ShareStatus = StatusOf<"share">
export type SampleStatus = StatusOf<"sample">
export type NibDisputeStatus = StatusOf<"nib_dispute">

export const producerStatuses = statusesOf("producer")
export const nibDisputeStatuses = statusesOf("nib_dispute")
export const reviewStatuses = statusesOf("review")
export const rfqStatuses = statusesOf("rfq")
export const quoteStatuses = statusesOf("quote")
export const certificateStatuses = statusesOf("certificate")
export const orderStatuses = statusesOf("order")
export const transferStatuses = statusesOf("transfer")
export const checklistUploadStatuses = statusesOf("checklist_upload")
export const claimStatuses = statusesOf("claim")
export const sampleStatuses = statusesOf("sample")

export const certificateUseStatuses = statusesOf("certificate_use")
export const membershipStatuses = statusesOf("membership")
export const shareStatuses = statusesOf("share")
export const issuedStandings = statusesOf("issued")

/** A revision that lies with the curators: nobody changes it, and nothing is decided. */
export const underReview = ["submitted", "in_review"] as const satisfies ReviewStatus[]

export const isUnderReview = (status: ReviewStatus): status is (typeof underReview)[number] =>
  underReview.some((one) => one === status)

export function statusesOf<T extends Thing>(thing: T): StatusOf<T>[] {
  return Object.keys(transitions[thing]) as StatusOf<T>[]
}

export function nextStatuses<T extends Thing>(thing: T, from: StatusOf<T>): StatusOf<T>[] {
  const table = transitions[thing] as Record<string, readonly string[]>
  return [...(table[from] ?? [])] as StatusOf<T>[]
}

export function canTransition<T extends Thing>(
  thing: T,
  from: StatusOf<T>,
  to: StatusOf<T>,
): boolean {
  return nextStatuses(thing, from).includes(to)
}
