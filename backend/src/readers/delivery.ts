import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { dayIn } from "@serumpun/domain/days"
import { type LineQuantity, openQuantities } from "@serumpun/domain/delivery/receipts"
import type { MilestoneKind } from "@serumpun/domain/delivery/milestones"
import type { ChecklistUploadStatus } from "@serumpun/domain/statuses"
import type {
  ChecklistUploadView,
  DeliveryView,
  MilestoneView,
  ReceiptView,
} from "../contracts/delivery"
import { DELIVERY_MODULE } from "../modules/delivery"
import type DeliveryModuleService from "../modules/delivery/service"
import { QUOTE_MODULE } from "../modules/quote"
import type QuoteModuleService from "../modules/quote/service"
import { readOrderChecklist } from "./checklist"
import { lastClaimDay, readClaims, settlementsOf } from "./claim"
import { photosOf } from "./delivery-photos"
import { readRatingRow, toRatingView } from "./rating"
import { type ExportOrderRow, type OrderOwner, readOrderRow } from "./order-row"

type UploadRow = Awaited<ReturnType<DeliveryModuleService["retrieveChecklistUpload"]>>
type ReceiptRow = Awaited<ReturnType<DeliveryModuleService["retrieveReceipt"]>>
/** An operator sees every order. */
export type DeliveryReader = OrderOwner | Record<string, never>

const deliveryModule = (container: MedusaContainer) =>
  container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
/** In the order in which they were written; more than an order ever has. */
const all = { order: { created_at: "ASC", id: "ASC" }, take: 1000 } as const
const isoOf = (value: Date | string) => new Date(value).toISOString()

/** @throws NOT_FOUND when the order does not exist or belongs to somebody else */
export async function readDelivery(
  container: MedusaContainer,
  id: string,
  reader: DeliveryReader,
): Promise<DeliveryView> {
  const row = await readOrderRow(container, id, reader)
  const module = deliveryModule(container)
  const [milestones, uploads, receipts, files, checklist, ordered, claims, rating] =
    await Promise.all([
      module.listMilestones({ order_id: id }, all),
      module.listChecklistUploads({ order_id: id }, all),
      module.listReceipts({ order_id: id }, all),
      module.listDeliveryFiles({ order_id: id }, all),
      readOrderChecklist(container, row),
      readOrderedQuantities(container, row),
      readClaims(container, id),
      readRatingRow(container, id),
    ])
  const { entries, country, has_rules } = checklist
  return {
    milestones: milestones.map((milestone) => ({
      id: milestone.id,
      kind: milestone.kind as MilestoneKind,
      text: milestone.text,
      happened_on: milestone.happened_on,
      told_at: isoOf(milestone.created_at),
      photos: photosOf(milestone.id, files),
    })) satisfies MilestoneView[],
    checklist: entries.map((entry) => {
      const own = uploads.filter(({ kind }) => kind === entry.kind).reverse()
      return { ...entry, state: stateOf(own), uploads: own.map(toUploadView) }
    }),
    country,
    has_rules,
    earlier_shipments: earlierShipments(row),
    receipts: receipts.map(toReceiptView),
    open: stillOpen(row, ordered, receipts),
    claims,
    ...claimTime(row, receipts),
    claim_days: row.claim_days,
    settlements: settlementsOf(claims),
    rating: rating ? toRatingView(rating) : null,
  }
}

/** What an order's lines hold, in the listing's unit and in the order of its lines. */
export async function readOrderedQuantities(
  container: MedusaContainer,
  { quote_id, rfq_item_ids }: ExportOrderRow,
): Promise<LineQuantity[]> {
  const module = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const ids = rfq_item_ids as string[]
  const [items, lines] = await Promise.all([
    module.listRfqItems({ id: ids }, { select: ["id"], order: { line: "ASC" }, take: 1000 }),
    module.listQuoteLines({ quote_id, rfq_item_id: ids }, { take: 1000 }),
  ])
  return items.flatMap(({ id }) => {
    const line = lines.find(({ rfq_item_id }) => rfq_item_id === id)
    return line ? [{ rfq_item_id: id, quantity: Number(line.quantity) }] : []
  })
}

export function linesOfReceipt({ lines }: Pick<ReceiptRow, "lines">): LineQuantity[] {
  return lines as unknown as LineQuantity[]
}

/** Nothing is open of what has come in whole, or of which nothing more will come. */
function stillOpen(
  { status }: ExportOrderRow,
  ordered: LineQuantity[],
  receipts: ReceiptRow[],
): LineQuantity[] {
  const isOver = status === "delivered" || status === "completed" || status === "cancelled"
  if (isOver) return ordered.map(({ rfq_item_id }) => ({ rfq_item_id, quantity: 0 }))
  return openQuantities(ordered, receipts.flatMap(linesOfReceipt))
}

function claimTime(row: ExportOrderRow, receipts: ReceiptRow[]) {
  const claim_until = lastClaimDay(row, receipts)
  return { claim_until, can_claim: claim_until !== null && dayIn(new Date()) <= claim_until }
}

function stateOf([newest]: UploadRow[]): "missing" | ChecklistUploadStatus {
  return newest ? (newest.status as ChecklistUploadStatus) : "missing"
}

function toUploadView(row: UploadRow): ChecklistUploadView {
  return {
    id: row.id,
    status: row.status as ChecklistUploadStatus,
    file_name: row.file_name,
    note: row.note,
    answer: row.answer,
    checked_by: row.checked_by,
    checked_at: row.checked_at ? isoOf(row.checked_at) : null,
    uploaded_at: isoOf(row.created_at),
  }
}

function toReceiptView(row: ReceiptRow): ReceiptView {
  const { id, received_on, is_last, note } = row
  return { id, received_on, lines: linesOfReceipt(row), is_last, note }
}

/** Each correction is a row of its own; the newest is the shipment. */
function earlierShipments({ shipments }: ExportOrderRow): DeliveryView["earlier_shipments"] {
  const sorted = [...shipments].sort((a, b) => momentOf(a) - momentOf(b))
  return sorted.slice(0, -1).map((shipment, index) => {
    const { id, carrier, vessel, transport_number, departs_on, arrives_on, tracking_url } = shipment
    const until = isoOf(sorted[index + 1]!.created_at)
    return { id, carrier, vessel, transport_number, departs_on, arrives_on, tracking_url, until }
  })
}

const momentOf = ({ created_at }: { created_at: Date | string }) => new Date(created_at).getTime()

/**
 * A photo or paper of an order, by its own id, for whoever may see the order.
 * @throws NOT_FOUND when the order is somebody else's or has no such file
 */
export async function readDeliveryFile(
  container: MedusaContainer,
  { order_id, id }: { order_id: string; id: string },
  reader: DeliveryReader,
): Promise<{ file_id: string; file_name: string; is_photo: boolean }> {
  await readOrderRow(container, order_id, reader)
  const module = deliveryModule(container)
  const [[photo], [upload]] = await Promise.all([
    module.listDeliveryFiles({ id, order_id }, { take: 1 }),
    module.listChecklistUploads({ id, order_id }, { take: 1 }),
  ])
  const found = photo ?? upload
  if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such file")
  const { file_id, file_name } = found
  return { file_id, file_name, is_photo: photo !== undefined }
}
