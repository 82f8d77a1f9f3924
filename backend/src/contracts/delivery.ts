/** How the goods of an order come to be and arrive: …/orders/:id/{delivery|milestones|checklist|…}. */
import { z } from "@medusajs/framework/zod"
import type { ChecklistEntry } from "@serumpun/domain/delivery/export-checklist"
import { type MilestoneKind, milestoneKinds } from "@serumpun/domain/delivery/milestones"
import type { LineQuantity } from "@serumpun/domain/delivery/receipts"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { ShipmentInput } from "@serumpun/domain/order-rules"
import type { ChecklistUploadStatus } from "@serumpun/domain/statuses"
import type { ClaimView, SettlementView } from "./claim"
import type { RatingView } from "./rating"
import { amount, day, id, idempotencyKey, text, textOrNull } from "./fields"

/**
 * POST /producer/orders/:id/milestones → { delivery }: multipart, this as JSON in the text field
 * `data` and up to PHOTOS_MAX files named `file`. The same key is the same milestone.
 */
export const AddMilestone = z
  .object({
    idempotency_key: idempotencyKey,
    kind: z.enum(milestoneKinds),
    text: textOrNull(LIMITS.note),
    happened_on: day,
  })
  .strict()
export type AddMilestone = z.infer<typeof AddMilestone>

/** POST /producer/orders/:id/checklist → { delivery }: multipart, this in `data` and one `file`. */
export const UploadChecklist = z.object({ kind: id, note: textOrNull(LIMITS.note) }).strict()
export type UploadChecklist = z.infer<typeof UploadChecklist>

/** POST /store/buyer/orders/:id/checklist/:uploadId → { delivery }: refusing needs an answer. */
export const CheckUpload = z
  .object({ decision: z.enum(["accepted", "refused"]), answer: textOrNull(LIMITS.note) })
  .strict()
export type CheckUpload = z.infer<typeof CheckUpload>

/**
 * POST /store/buyer/orders/:id/receive → { order }: what has come of which line, or all that is open.
 * `is_last`: nothing more is expected, also when less came.
 */
export const ReceiveOrder = z
  .object({
    idempotency_key: idempotencyKey.optional(),
    note: textOrNull(LIMITS.note),
    lines: z
      .array(z.object({ rfq_item_id: id, quantity: amount }).strict())
      .max(100)
      .nullable()
      .default(null),
    is_last: z.boolean().default(false),
  })
  .strict()
export type ReceiveOrder = z.infer<typeof ReceiveOrder>

/** POST /producer/orders/:id/shipment → { delivery }: what replaces the shipment as it was entered. */
export const CorrectShipment = z
  .object({
    carrier: text(LIMITS.name),
    vessel: textOrNull(LIMITS.name),
    transport_number: textOrNull(LIMITS.name),
    departs_on: day,
    arrives_on: day.nullable(),
    tracking_url: textOrNull(LIMITS.note),
  })
  .strict()
export type CorrectShipment = z.infer<typeof CorrectShipment>

/** Its content is at …/orders/:id/files/:fileId; sizes in pixels. */
export type PhotoView = { id: string; name: string; width: number; height: number }

export type MilestoneView = {
  id: string
  kind: MilestoneKind
  text: string | null
  happened_on: string
  told_at: string
  photos: PhotoView[]
}

/** One paper of the checklist; its file is at …/orders/:id/files/:fileId under its own id. */
export type ChecklistUploadView = {
  id: string
  status: ChecklistUploadStatus
  file_name: string
  note: string | null
  answer: string | null
  checked_by: string | null
  checked_at: string | null
  uploaded_at: string
}

/** `state` is that of the newest upload. */
export type ChecklistEntryView = ChecklistEntry & {
  state: "missing" | ChecklistUploadStatus
  /** Newest first. */
  uploads: ChecklistUploadView[]
}

export type ReceiptView = {
  id: string
  received_on: string
  lines: LineQuantity[]
  is_last: boolean
  note: string | null
}

/** GET …/orders/:id/delivery → { delivery: DeliveryView }, for buyer, producer and operator. */
export type DeliveryView = {
  /** As they were told. */
  milestones: MilestoneView[]
  checklist: ChecklistEntryView[]
  country: string
  /** Whether we know the rules of that country's market. */
  has_rules: boolean
  /** What the shipment was said to be before, oldest first, and until when. */
  earlier_shipments: (ShipmentInput & { id: string; until: string })[]
  receipts: ReceiptView[]
  /** What is still to come of each line; of an order with its last receipt nothing is. */
  open: LineQuantity[]
  claims: ClaimView[]
  /** The last day on which the buyer may claim; null while nothing has come. */
  claim_until: string | null
  /** Whether that day is not over. */
  can_claim: boolean
  claim_days: number
  /** Money that settled claims come to. */
  settlements: SettlementView[]
  /** What the buyer thought of it; null until they say so. */
  rating: RatingView | null
}
