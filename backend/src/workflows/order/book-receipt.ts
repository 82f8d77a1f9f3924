import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { checkCredit } from "@serumpun/domain/order-rules"
import type { BookReceipt } from "../../contracts/settlement"
import { EXPORT_ORDER_MODULE } from "../../modules/export-order"
import type ExportOrderModuleService from "../../modules/export-order/service"
import { readPayableRow } from "../../readers/order-row"
import { freeLockStep } from "../hold-lock"
import { throwProblems } from "../problems"
import { decideTransferWorkflow } from "./decide-transfer"
import { holdOrderLock } from "./hold-order-lock"

export type BookReceiptInput = { order_id: string; user_id: string; receipt: BookReceipt }

const fields: Record<string, string> = { credited: "amount", credited_on: "received_on" }

/** A transfer that nobody has reported; its key keeps it apart from those that buyers report. */
const createReceiptStep = createStep(
  "create-receipt",
  async ({ order_id, receipt }: BookReceiptInput, { container }) => {
    const { idempotency_key, amount, reference, received_on } = receipt
    const row = await readPayableRow(container, order_id, {})
    const key = `desk:${idempotency_key}`
    const found = row.transfers.find((one) => one.idempotency_key === key)
    if (found) return new StepResponse({ id: found.id })
    const { currency, placed_on } = row
    const credit = { credited: amount, credited_on: received_on }
    throwProblems(
      checkCredit(credit, { currency, placed_on, today: dayIn(new Date()) }).map((problem) => ({
        ...problem,
        field: fields[problem.field] ?? problem.field,
      })),
    )
    const transfer = await container
      .resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)
      .createTransfers({
        order_id,
        idempotency_key: key,
        amount,
        currency,
        paid_on: received_on,
        note: reference,
      })
    return new StepResponse({ id: transfer.id })
  },
)

/**
 * An operator books money that came without anybody reporting it, as a transfer that is confirmed at
 * once. A process that ends in between leaves a transfer to be confirmed among those reported.
 */
export const bookReceiptWorkflow = createWorkflow(
  "book-receipt",
  function (input: WorkflowData<BookReceiptInput>) {
    const lock = holdOrderLock(transform({ input }, ({ input }) => input.order_id))
    const transfer = createReceiptStep(input)
    freeLockStep(lock)
    const decided = decideTransferWorkflow.runAsStep({
      input: transform({ input, transfer }, ({ input, transfer }) => ({
        transfer_id: transfer.id,
        user_id: input.user_id,
        decision: {
          to: "confirmed" as const,
          credited: input.receipt.amount,
          credited_on: input.receipt.received_on,
        },
      })),
    })
    return new WorkflowResponse(decided)
  },
)
