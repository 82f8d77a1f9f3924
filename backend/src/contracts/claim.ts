/** Claims about goods that have come: …/orders/:id/claims/*, /admin/delivery-claims/*. */
import { z } from "@medusajs/framework/zod"
import {
  type ClaimMove,
  type ClaimReason,
  claimReasons,
  claimRemedies,
  type Remedy,
} from "@serumpun/domain/delivery/claims"
import type { LineQuantity } from "@serumpun/domain/delivery/receipts"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { Currency } from "@serumpun/domain/money"
import type { ClaimStatus } from "@serumpun/domain/statuses"
import type { PhotoView } from "./delivery"
import { amount, id, idempotencyKey, money, text, textOrNull } from "./fields"
import { pageQuery } from "./paging"

const remedy = { remedy: z.enum(claimRemedies), amount: money.nullable() }

/**
 * POST /store/buyer/orders/:id/claims → { delivery }: multipart, this as JSON in `data` and up to
 * PHOTOS_MAX files named `file`. Lines hold what is wrong; the same key is the same claim.
 */
export const OpenClaim = z
  .object({
    idempotency_key: idempotencyKey,
    reason: z.enum(claimReasons),
    text: text(LIMITS.message),
    lines: z.array(z.object({ rfq_item_id: id, quantity: amount }).strict()).max(100),
    ...remedy,
  })
  .strict()
export type OpenClaim = z.infer<typeof OpenClaim>

/** POST /store/buyer/orders/:id/claims/:claimId → { delivery } */
export const MoveOwnClaim = z
  .object({
    kind: z.enum(["agree", "reject", "withdraw", "escalate"]),
    text: textOrNull(LIMITS.message),
  })
  .strict()
export type MoveOwnClaim = z.infer<typeof MoveOwnClaim>

/** POST /producer/orders/:id/claims/:claimId → { delivery }: an answer with what is proposed. */
export const AnswerClaim = z
  .object({
    kind: z.enum(["propose", "escalate"]),
    text: textOrNull(LIMITS.message),
    ...remedy,
  })
  .strict()
export type AnswerClaim = z.infer<typeof AnswerClaim>

/** GET /admin/delivery-claims?status=escalated → { claims: ReportedClaim[] } */
export const ClaimsQuery = z
  .object({ ...pageQuery, only: z.enum(["escalated", "unsettled"]).optional() })
  .strict()

/** POST /admin/delivery-claims/:id/decide → { claim } */
export const DecideClaim = z
  .object({ text: text(LIMITS.message, { required: true }), ...remedy })
  .strict()
export type DecideClaim = z.infer<typeof DecideClaim>

type ClaimEntryView = {
  id: string
  kind: ClaimMove["kind"]
  actor: "buyer" | "producer" | "operator"
  actor_name: string
  text: string | null
  remedy: Remedy | null
  made_at: string
}

export type ClaimView = {
  id: string
  status: ClaimStatus
  reason: ClaimReason
  text: string
  lines: LineQuantity[]
  asks: Remedy
  /** What is proposed; of a settled claim what was agreed or decided. */
  proposal: Remedy | null
  opened_at: string
  settled_at: string | null
  photos: PhotoView[]
  entries: ClaimEntryView[]
}

/** Money that a settled claim comes to, in the order's currency. */
export type SettlementView = {
  claim_id: string
  remedy: "refund" | "discount"
  amount: number
  settled_at: string
}

/** As an operator reads it. Files are at /admin/deliveries/:export_order_id/files/:fileId. */
export type ReportedClaim = ClaimView & {
  export_order_id: string
  /** Medusa's order, for the Admin's own page of it. */
  order_id: string
  number: string
  buyer_company: string
  producer_name: string
  currency: Currency
  total: number
}
