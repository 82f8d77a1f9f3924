import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { reminderStage } from "@serumpun/domain/payment-due"
import type { NewNotice } from "../../mail/notices"
import { EXPORT_ORDER_MODULE } from "../../modules/export-order"
import type ExportOrderModuleService from "../../modules/export-order/service"
import { orderNumber } from "../../readers/order"
import { type PayableRow } from "../../readers/order-row"
import { paymentDueOf } from "../../readers/payment-due"
import { unwrittenKeys } from "../notice/unwritten-keys"
import { writeWith } from "../write-with"
import { readOrderReaders } from "./notices"

const PAGE = 100
const owing = ["awaiting_deposit", "ready", "shipped", "delivered"] as const

/** Nobody is reminded of money that they say is on its way. */
function keyOf(row: PayableRow, today: string): string | null {
  if (row.transfers.some(({ status }) => status === "reported")) return null
  const due = paymentDueOf(row)
  const stage = due && reminderStage(due, today)
  return stage ? `payment_due:${row.id}:${due.part}:${stage}` : null
}

async function noticeOf(
  container: MedusaContainer,
  row: PayableRow,
  key: string,
): Promise<NewNotice> {
  const { buyer } = await readOrderReaders(container, row)
  const { part, amount, due_on } = paymentDueOf(row)!
  return {
    key,
    kind: "payment_due",
    recipient: buyer.recipient,
    locale: buyer.locale,
    reader: buyer.reader,
    data: {
      order_id: row.id,
      number: orderNumber(row),
      part,
      amount,
      currency: row.currency,
      due_on,
      is_overdue: key.endsWith(":overdue"),
    },
  }
}

const remindStep = createStep("remind-of-payments", async (_: void, { container }) => {
  const today = dayIn(new Date())
  const orders = container.resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)
  let written = 0
  for (let after = ""; ;) {
    const rows = (await orders.listExportOrders(
      { status: [...owing], id: { $gt: after } },
      { relations: ["moves", "transfers"], order: { id: "ASC" }, take: PAGE },
    )) as PayableRow[]
    const keys = new Map(rows.map((row) => [row.id, keyOf(row, today)]))
    const wanted = await unwrittenKeys(
      container,
      [...keys.values()].filter((key) => key !== null),
    )
    const notices: NewNotice[] = []
    for (const row of rows) {
      const key = keys.get(row.id)
      if (key && wanted.has(key)) notices.push(await noticeOf(container, row, key))
    }
    if (notices.length > 0) await writeWith(container, { notices }, async () => undefined)
    written += notices.length
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return new StepResponse(written)
    after = last.id
  }
})

/** A buyer hears before the day of a payment, on it, and once when it is over; each once, in days of Jakarta. */
export const remindOfPaymentsWorkflow = createWorkflow("remind-of-payments", function () {
  return new WorkflowResponse(remindStep())
})
