/** Groups of producers and the quotes they answer together: /producer/group, …/shares. */
import { z } from "@medusajs/framework/zod"
import { normalizeNib } from "@serumpun/domain/identifiers"
import type { Incoterm } from "@serumpun/domain/incoterms"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { Currency } from "@serumpun/domain/money"
import { SHARES_MAX } from "@serumpun/domain/pool/pool-rules"
import type { MembershipStatus, QuoteStatus, ShareStatus } from "@serumpun/domain/statuses"
import type { Unit } from "@serumpun/domain/units"
import { amount, code, id, text } from "./fields"

/** POST /producer/group/invitations: a producer is found by their NIB, which only they give away. */
export const InviteMember = z.object({ nib: code(LIMITS.number, normalizeNib) }).strict()
export type InviteMember = z.infer<typeof InviteMember>

/** POST /producer/quotes/:id/shares: all shares of a draft; what is left out is no share any more. */
export const SaveShares = z
  .object({
    shares: z
      .array(z.object({ rfq_item_id: id, listing_id: id, quantity: amount }).strict())
      .max(2 * SHARES_MAX),
  })
  .strict()
export type SaveShares = z.infer<typeof SaveShares>

/** POST /producer/shares/:id/refuse: the group hears why. */
export const RefuseShare = z.object({ note: text(LIMITS.note, { required: true }) }).strict()
export type RefuseShare = z.infer<typeof RefuseShare>

export type MembershipView = {
  id: string
  name: string
  status: Exclude<MembershipStatus, "ended">
}

/** GET /producer/group → { group: GroupView } */
export type GroupView = {
  /** Whether this producer's legal form can have members. */
  is_group: boolean
  members: MembershipView[]
  /** Groups that this producer is in or has been asked into. */
  groups: MembershipView[]
}

/** GET /producer/quotes/:id/shares → { pool: PoolView }: for the group that writes the quote. */
export type PoolView = {
  quote_id: string
  number: string
  rfq_id: string
  /** Shares can be named while it is a draft. */
  is_draft: boolean
  lines: {
    rfq_item_id: string
    line: number
    title: string
    unit: Unit
    quantity: number
    /** A line with other quantities or alternatives cannot be shared. */
    has_options: boolean
    /** Listings of its kind; `capacity`: per month, in the line's unit. */
    candidates: {
      listing_id: string
      title: string
      producer_name: string
      is_own: boolean
      capacity: number
    }[]
  }[]
  shares: {
    id: string
    rfq_item_id: string
    listing_id: string
    producer_name: string
    quantity: number
    status: ShareStatus
    /** Why it was refused. */
    note: string | null
  }[]
}

/**
 * GET /producer/shares?limit&offset → { shares: OwnShare[], … }: what groups ask of this producer;
 * POST /producer/shares/:id/confirm and …/refuse → { share: OwnShare }
 */
export type OwnShare = {
  id: string
  group_name: string
  number: string
  title: string
  unit: Unit
  quantity: number
  /** The line as the buyer reads it: the whole, at one price per unit. */
  whole: number
  others: { name: string; quantity: number }[]
  unit_price: number
  currency: Currency
  incoterm: Incoterm
  incoterm_place: string
  lead_time_days: number
  valid_until: string
  status: ShareStatus
  quote_status: QuoteStatus
  note: string | null
  can_answer: boolean
}
