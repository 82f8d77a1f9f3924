import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ShippingKind } from "@serumpun/domain/issued/kinds"
import { readOrderRow } from "../../readers/order-row"
import { freeLockStep } from "../hold-lock"
import { inOneTransaction } from "../one-transaction"
import { holdOrderLock } from "../order/hold-order-lock"
import { refuse } from "../problems"
import { draftShipping } from "./plan-for-order"
import { writeIssued } from "./write-issued"

export type IssueForOrderInput = { id: string; producer_id: string; kind: ShippingKind }

/** Statuses in which the goods are there to be described. */
const issuable: readonly string[] = ["ready", "shipped", "delivered", "completed"]

/**
 * Nothing that can fail comes after it, and a number that was given stays given, so it is not undone.
 * @throws NOT_FOUND for another's order; a problem while the goods are not ready
 */
const issueForOrderStep = createStep(
  "issue-for-order",
  async ({ id, producer_id, kind }: IssueForOrderInput, { container }) => {
    const row = await readOrderRow(container, id, { producer_id })
    if (!issuable.includes(row.status))
      refuse("status", "transition_not_allowed", { thing: "order", from: row.status, to: "issued" })
    const [shipment] = row.shipments
    const drafts = await draftShipping(container, row, {
      kinds: [kind],
      shipment: shipment ? shipmentOf(shipment) : null,
    })
    const [issued = ""] = await inOneTransaction(container, (transaction) =>
      writeIssued(container, transaction, { drafts, endings: [] }),
    )
    return new StepResponse({ id: issued })
  },
)

type ShipmentRow = Awaited<ReturnType<typeof readOrderRow>>["shipments"][number]

function shipmentOf(row: ShipmentRow) {
  const { carrier, vessel, transport_number, departs_on, arrives_on, tracking_url } = row
  return { carrier, vessel, transport_number, departs_on, arrives_on, tracking_url }
}

/**
 * A producer issues the commercial invoice or the packing list before shipping does it, for a letter of
 * credit or customs. Asked again, it answers with the one there is.
 */
export const issueForOrderWorkflow = createWorkflow(
  "issue-for-order",
  function (input: WorkflowData<IssueForOrderInput>) {
    const lock = holdOrderLock(input.id)
    const issued = issueForOrderStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(transform({ issued }, ({ issued }) => ({ id: issued.id })))
  },
)
