/** Acceptances above a company's limit: /store/buyer/consents. */
import { z } from "@medusajs/framework/zod"
import type { ConsentState } from "@serumpun/domain/company/consents"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { Currency } from "@serumpun/domain/money"
import { id, textOrNull } from "./fields"
import { pageQuery } from "./paging"

/** GET /store/buyer/consents: newest first, of one RFQ when it is named. */
export const ConsentQuery = z.object({ ...pageQuery, rfq_id: id.optional() }).strict()
export type ConsentQuery = z.infer<typeof ConsentQuery>

/** POST /store/buyer/consents/:id/refuse: a colleague reads why. */
export const RefuseConsent = z.object({ note: textOrNull(LIMITS.note) }).strict()
export type RefuseConsent = z.infer<typeof RefuseConsent>

/** An acceptance that a colleague has asked for; accept answers with it (202) above the limit. */
export type ConsentView = {
  id: string
  state: ConsentState
  rfq_id: string
  quote_id: string
  /** The quote's number and the version that was shown. */
  number: string
  version: number
  producer_name: string
  /** The chosen lines as they would be ordered. */
  titles: string[]
  total: number
  currency: Currency
  valid_until: string
  asked_by: string
  asked_at: string
  /** Who asked is who reads. */
  is_own: boolean
  decided_by: string
  decided_at: string | null
  note: string | null
  order_id: string | null
}
