import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { UploadChecklist } from "../../contracts/delivery"
import { DELIVERY_MODULE } from "../../modules/delivery"
import type DeliveryModuleService from "../../modules/delivery/service"
import { readOrderChecklist } from "../../readers/checklist"
import { readOrderRow } from "../../readers/order-row"
import { freeLockStep } from "../hold-lock"
import { OrderEvents } from "../order/events"
import { holdOrderLock } from "../order/hold-order-lock"
import { readOrderReaders } from "../order/notices"
import { refuse, throwProblems } from "../problems"
import { checkScan, deleteScan, storeScan } from "../store-scan"
import { writeWith } from "../write-with"
import { orderNewsNotice } from "./news"

export type UploadChecklistInput = UploadChecklist & {
  id: string
  producer_id: string
  file_name: string
  /** Base64: the workflow engine copies its input, which would turn a Buffer into a plain object. */
  content_base64: string
}

/** Refused and replaced ones are kept, so that both sides can look at what was said of them. */
const UPLOADS_MAX = 200

const writeUploadStep = createStep(
  "write-checklist-upload",
  async (input: UploadChecklistInput, { container }) => {
    const { id, producer_id, kind, note } = input
    const row = await readOrderRow(container, id, { producer_id })
    if (row.status === "cancelled")
      refuse("status", "transition_not_allowed", { thing: "order", from: row.status, to: "ready" })
    const { entries } = await readOrderChecklist(container, row)
    const entry = entries.find((one) => one.kind === kind) ?? refuse("kind", "invalid_choice")
    const module = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
    const before = await module.listChecklistUploads(
      { order_id: id },
      { select: ["id", "kind", "status"], take: UPLOADS_MAX },
    )
    if (before.length >= UPLOADS_MAX) refuse("file", "too_many", { max: UPLOADS_MAX })
    if (before.some((one) => one.kind === kind && one.status === "accepted"))
      refuse("file", "checklist_accepted")
    throwProblems(await checkScan(input.file_name, Buffer.from(input.content_base64, "base64")))
    const readers = await readOrderReaders(container, row)
    const stored = await storeScan(container, { ...input, owner_id: id })
    const noticeOf = ({ id: key }: { id: string }) =>
      orderNewsNotice(row, readers, {
        key,
        to: "buyer",
        news: "checklist_uploaded",
        what: kind,
        rule: entry.text,
        note,
      })
    try {
      await writeWith(
        container,
        (written: { id: string }) => ({ notices: [noticeOf(written)] }),
        ({ run }) =>
          run(module, (service, context) =>
            service.createChecklistUploads({ order_id: id, kind, note, ...stored }, context),
          ),
      )
    } catch (error) {
      await deleteScan(container, stored.file_id).catch(() => undefined)
      throw error
    }
    return new StepResponse({ ids: [{ id }] })
  },
)

/**
 * A producer hands in a paper of the order's checklist; the buyer hears of it, reads and checks it. A
 * newer one stands in for one that was refused or not looked at; what was accepted stays.
 */
export const uploadChecklistWorkflow = createWorkflow(
  "upload-checklist",
  function (input: WorkflowData<UploadChecklistInput>) {
    const lock = holdOrderLock(input.id)
    const { ids } = writeUploadStep(input)
    emitEventStep({ eventName: OrderEvents.CHANGED, data: ids })
    freeLockStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.id })))
  },
)
