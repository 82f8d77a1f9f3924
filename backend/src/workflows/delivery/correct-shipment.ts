import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { checkShipment, type ShipmentInput } from "@serumpun/domain/order-rules"
import { EXPORT_ORDER_MODULE } from "../../modules/export-order"
import type ExportOrderModuleService from "../../modules/export-order/service"
import { toShipmentView } from "../../readers/order"
import { readOrderRow } from "../../readers/order-row"
import { freeLockStep } from "../hold-lock"
import { OrderEvents } from "../order/events"
import { holdOrderLock } from "../order/hold-order-lock"
import { readOrderReaders } from "../order/notices"
import { refuse, throwProblems } from "../problems"
import { writeWith } from "../write-with"
import { orderNewsNotice } from "./news"

export type CorrectShipmentInput = { id: string; producer_id: string; shipment: ShipmentInput }

const CORRECTIONS_MAX = 50

const writeCorrectionStep = createStep(
  "write-shipment-correction",
  async ({ id, producer_id, shipment }: CorrectShipmentInput, { container }) => {
    const row = await readOrderRow(container, id, { producer_id })
    if (row.status !== "shipped" && row.status !== "delivered")
      refuse("status", "transition_not_allowed", {
        thing: "order",
        from: row.status,
        to: "shipped",
      })
    throwProblems(checkShipment(shipment, row))
    const present = toShipmentView(row)
    // Sent again, or with nothing changed, it is no correction.
    if (present && isSame(present, shipment)) return new StepResponse({ ids: [] })
    if (row.shipments.length > CORRECTIONS_MAX)
      refuse("carrier", "too_many", { max: CORRECTIONS_MAX })
    const readers = await readOrderReaders(container, row)
    const notice = orderNewsNotice(row, readers, {
      key: `${id}:${row.shipments.length}`,
      to: "buyer",
      news: "shipment_corrected",
    })
    await writeWith(container, { notices: [notice] }, ({ run }) =>
      run(container.resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE), (service, context) =>
        service.createShipments({ ...shipment, order_id: id }, context),
      ),
    )
    return new StepResponse({ ids: [{ id }] })
  },
)

const isSame = (one: ShipmentInput, other: ShipmentInput) =>
  (Object.keys(one) as (keyof ShipmentInput)[]).every((key) => one[key] === other[key])

/**
 * A producer corrects what they said of a shipment, as when a vessel was changed. What was said before
 * stays readable for both sides, with the moment until which it stood.
 */
export const correctShipmentWorkflow = createWorkflow(
  "correct-shipment",
  function (input: WorkflowData<CorrectShipmentInput>) {
    const lock = holdOrderLock(input.id)
    const { ids } = writeCorrectionStep(input)
    emitEventStep({ eventName: OrderEvents.CHANGED, data: ids })
    freeLockStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.id })))
  },
)
