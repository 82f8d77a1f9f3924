/** Buyer: /store/buyer/* with a customer token. */
import { z } from "@medusajs/framework/zod"
import type { CompanyRole } from "@serumpun/domain/company/roles"
import { certificateSchemes } from "@serumpun/domain/certificates"
import { incoterms, transportModes } from "@serumpun/domain/incoterms"
import type { OuterPack } from "@serumpun/domain/listing-content"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { currencies, type RateTable } from "@serumpun/domain/money"
import type { OptionKind } from "@serumpun/domain/quote-options"
import type { QuoteInput, QuoteTotals } from "@serumpun/domain/quote-rules"
import type { RfqTerms } from "@serumpun/domain/rfq-rules"
import type { QuoteStatus, RfqStatus } from "@serumpun/domain/statuses"
import type { Unit } from "@serumpun/domain/units"
import type { Ended, WishView } from "./negotiation"
import type { AttachmentView, OpenTerms } from "./open-rfq"
import type { Typist } from "./producer"
import type { RfqChangeView } from "./rfq-change"
import { amount, country, day, id, idempotencyKey, money, text, textOrNull } from "./fields"

/** GET /store/buyer/me: who is signed in, and the company that they act for at present. */
export type BuyerMe = {
  id: string
  role: CompanyRole
  email: string
  first_name: string
  last_name: string
  company_name: string
  country_code: string
  /** Whom producers read as the company's person, whoever of it sends. */
  contact_name: string
}

/** POST /store/buyer/rfqs. The same key from the same buyer returns the RFQ it made the first time. */
export const SendRfq = z
  .object({
    idempotency_key: idempotencyKey,
    items: z
      .array(
        z
          .object({
            listing_id: id,
            quantity: amount,
            target_price: money.nullable(),
            tier_quantities: z.array(amount).max(20).optional(),
            note: textOrNull(LIMITS.note),
          })
          .strict(),
      )
      .max(100),
    file_ids: z.array(id).max(20).optional(),
    currency: z.enum(currencies),
    destination_country: country,
    destination_city: text(LIMITS.place),
    destination_port: textOrNull(LIMITS.place),
    incoterm: z.enum(incoterms),
    transport_mode: z.enum(transportModes),
    needed_by: day,
    decision_by: day.nullable(),
    certificates_needed: z.array(z.enum(certificateSchemes)).max(certificateSchemes.length),
    sample_wanted: z.boolean(),
    private_label: z.boolean(),
    packaging: textOrNull(LIMITS.note),
    repeat_volume: textOrNull(LIMITS.note),
    message: textOrNull(LIMITS.message),
    hides_company: z.boolean().optional(),
    hides_target_prices: z.boolean().optional(),
  })
  .strict()
export type SendRfq = z.infer<typeof SendRfq>

export type RfqItem = {
  id: string
  line: number
  /** No listing and no producer: goods of an open RFQ, in the buyer's words. */
  listing_id: string | null
  listing_handle: string | null
  /** In the request's `?locale=`, as it was when the buyer sent the RFQ; so are titles of quotes. */
  title: string
  producer_id: string | null
  producer_name: string | null
  quantity: number
  unit: Unit
  /** Empty for goods of an open RFQ. */
  hs_code: string
  target_price: number | null
  tier_quantities: number[]
  note: string | null
}

export type RfqSummary = {
  id: string
  /** Human number, e.g. RFQ-2026-000123. */
  number: string
  status: RfqStatus
  sent_at: string
  needed_by: string
  destination_country: string
  destination_city: string
  item_count: number
  producer_count: number
  quote_count: number
  first_title: string
  open_category: OpenTerms["open_category"]
}

/** GET /store/buyer/rfqs → { rfqs: RfqSummary[] }; GET /store/buyer/rfqs/:id → { rfq: BuyerRfq } */
export type BuyerRfq = RfqSummary &
  Ended &
  RfqTerms &
  OpenTerms & {
    version: number
    changes: RfqChangeView[]
    /** Who of the buyer's company sent it; "" when nobody has a name any more. */
    sent_by: string
    items: RfqItem[]
    files: AttachmentView[]
    recipients: {
      producer_id: string
      producer_name: string
      producer_handle: string
      seen_at: string | null
    }[]
    quotes: QuoteView[]
  }

export type QuoteView = Omit<QuoteInput, "lines" | "not_quoted"> &
  Ended & {
    id: string
    number: string
    version: number
    status: QuoteStatus
    producer_id: string
    producer_name: string
    rfq_id: string
    /** The version of the RFQ that it answers. */
    rfq_version?: number
    sent_at: string | null
    /** Those of the day on which it was sent; null for a draft. */
    rates: RateTable | null
    /** The order that it became when the buyer accepted it. */
    order_id: string | null
    lines: {
      rfq_item_id: string
      /** The producer's own listing that answers; null in quotes from before it was kept. */
      listing_id?: string | null
      line: number
      title: string
      hs_code: string
      unit: Unit
      quantity: number
      unit_price: number
      lead_time_days: number
      note: string | null
      total: number
      /** Other quantities and alternatives that may be taken in place of the line, from 1. */
      options?: QuoteOptionView[]
      /** How the goods are packed; null when it was not known. */
      packing?: OuterPack | null
      /** Who makes how much of it when a group answers for its members; absent for a producer alone. */
      shares?: LineShare[]
    }[]
    /** Lines of the RFQ that this quote leaves out, and why. */
    not_quoted?: { rfq_item_id: string; line: number; title: string; reason: string | null }[]
    files?: AttachmentView[]
    /** Who typed this version; told to its producer alone. */
    typed_by?: Typist | null
    totals: QuoteTotals
    /** What its buyer asked to change, newest first. */
    wishes: WishView[]
  }
/** A part of a line, in its unit. `handle`: of the producer's public page. */
export type LineShare = {
  listing_id: string
  producer_name: string
  handle: string | null
  place: string
  quantity: number
}
export type QuoteOptionView = {
  option: number
  kind: OptionKind
  listing_id: string | null
  title: string
  hs_code: string
  unit: Unit
  quantity: number
  unit_price: number
  lead_time_days: number
  note: string | null
  total: number
  packing?: OuterPack | null
}
// POST /store/buyer/rfqs/:id/cancel → { rfq: BuyerRfq }
