import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { checkTransfer } from "@serumpun/domain/order-rules"
import type { ReportTransfer } from "../../contracts/order"
import { EXPORT_ORDER_MODULE } from "../../modules/export-order"
import type ExportOrderModuleService from "../../modules/export-order/service"
import { readOperatorEmails } from "../../readers/operators"
import { readPayableRow } from "../../readers/order-row"
import { freeLockStep } from "../hold-lock"
import { refuse, throwProblems } from "../problems"
import { checkScan, deleteScan, storeScan } from "../store-scan"
import { transferReportedNotices } from "../settlement/notices"
import { writeWith } from "../write-with"
import { holdOrderLock } from "./hold-order-lock"
import { readOrderReaders } from "./notices"

export type ReportTransferInput = { id: string; buyer_id: string; transfer: ReportTransfer }

/** Reports that nobody has decided about; with more, an operator could not find the one that counts. */
const OPEN_MAX = 10

const createTransferStep = createStep(
  "create-transfer",
  async ({ id, buyer_id, transfer }: ReportTransferInput, { container }) => {
    const row = await readPayableRow(container, id, { buyer_id })
    const { idempotency_key } = transfer
    const found = row.transfers.find((one) => one.idempotency_key === idempotency_key)
    if (found) return new StepResponse({ id: found.id }, null)
    if (row.status === "cancelled")
      refuse("status", "transition_not_allowed", { thing: "order", from: row.status, to: "paid" })
    if (row.transfers.filter(({ status }) => status === "reported").length >= OPEN_MAX)
      refuse("amount", "too_many", { max: OPEN_MAX })
    throwProblems(checkTransfer(transfer, { placed_on: row.placed_on, today: dayIn(new Date()) }))
    const [{ buyer }, operators] = await Promise.all([
      readOrderReaders(container, row),
      readOperatorEmails(container),
    ])
    const created = await writeWith(
      container,
      (written: { id: string }) => ({
        notices: transferReportedNotices(
          row,
          { ...transfer, id: written.id },
          buyer.company,
          operators,
        ),
      }),
      ({ run }) =>
        run(container.resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE), (service, context) =>
          service.createTransfers({ ...transfer, order_id: id }, context),
        ),
    )
    return new StepResponse({ id: created.id }, created.id)
  },
  async (id, { container }) => {
    if (id)
      await container.resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE).deleteTransfers(id)
  },
)

/**
 * A buyer says what they have transferred; it counts only when the operator finds it on the account.
 * The same key is the same transfer, so a second tap reports no second one.
 */
export const reportTransferWorkflow = createWorkflow(
  "report-transfer",
  function (input: WorkflowData<ReportTransferInput>) {
    const lock = holdOrderLock(input.id)
    const created = createTransferStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(transform({ created }, ({ created }) => created))
  },
)

export type AttachProofInput = {
  id: string
  buyer_id: string
  transfer_id: string
  file_name: string
  /** Base64: the workflow engine copies its input, which would turn a Buffer into a plain object. */
  content_base64: string
}

const attachProofStep = createStep(
  "attach-proof",
  async (input: AttachProofInput, { container }) => {
    const row = await readPayableRow(container, input.id, { buyer_id: input.buyer_id })
    const transfer = row.transfers.find(({ id }) => id === input.transfer_id)
    if (!transfer) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such transfer")
    if (transfer.status !== "reported")
      refuse("status", "transition_not_allowed", {
        thing: "transfer",
        from: transfer.status,
        to: "reported",
      })
    throwProblems(await checkScan(input.file_name, Buffer.from(input.content_base64, "base64")))
    const stored = await storeScan(container, { ...input, owner_id: input.transfer_id })
    await container.resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE).updateTransfers({
      id: transfer.id,
      proof_file_id: stored.file_id,
      proof_file_name: stored.file_name,
    })
    // What a failure leaves here, or an earlier receipt that stays, is swept by the hour.
    if (transfer.proof_file_id) await deleteScan(container, transfer.proof_file_id)
    return new StepResponse({ id: transfer.id })
  },
)

/** The bank's receipt beside a reported transfer: PDF, JPEG or PNG, seen by buyer and operator only. */
export const attachProofWorkflow = createWorkflow(
  "attach-proof",
  function (input: WorkflowData<AttachProofInput>) {
    const lock = holdOrderLock(input.id)
    const attached = attachProofStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(attached)
  },
)
