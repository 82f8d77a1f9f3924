import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { dayIn } from "@serumpun/domain/days"
import { checkMilestone } from "@serumpun/domain/delivery/milestones"
import type { AddMilestone } from "../../contracts/delivery"
import type { EncodedPhoto } from "../../images/encode-photo"
import { DELIVERY_MODULE } from "../../modules/delivery"
import type DeliveryModuleService from "../../modules/delivery/service"
import { type ExportOrderRow, isHeld, readOrderRow } from "../../readers/order-row"
import { freeLockStep } from "../hold-lock"
import { OrderEvents } from "../order/events"
import { holdOrderLock } from "../order/hold-order-lock"
import { readOrderReaders } from "../order/notices"
import { refuse, throwProblems } from "../problems"
import { writeWith } from "../write-with"
import { orderNewsNotice } from "./news"
import { deletePhotos, storePhotos, writePhotos } from "./photos"

export type AddMilestoneInput = {
  id: string
  producer_id: string
  milestone: AddMilestone
  photos: EncodedPhoto[]
}

/** More than anybody reads; it keeps one order from filling a disk. */
const MILESTONES_MAX = 60
/** Goods are made and travel in these; before and after there is nothing to tell. */
const told = ["in_production", "ready", "shipped", "delivered"]

function refuseWhenOver(row: ExportOrderRow, milestones: unknown[]): void {
  const { status } = row
  if (isHeld(row)) refuse("kind", "sample_not_approved")
  if (!told.includes(status))
    refuse("status", "transition_not_allowed", { thing: "order", from: status, to: status })
  if (milestones.length >= MILESTONES_MAX) refuse("kind", "too_many", { max: MILESTONES_MAX })
}

const writeMilestoneStep = createStep(
  "write-milestone",
  async ({ id, producer_id, milestone, photos }: AddMilestoneInput, { container }) => {
    const row = await readOrderRow(container, id, { producer_id })
    const module = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
    const before = await module.listMilestones(
      { order_id: id },
      { select: ["id", "idempotency_key"], take: MILESTONES_MAX },
    )
    const { idempotency_key } = milestone
    if (before.some((one) => one.idempotency_key === idempotency_key))
      return new StepResponse({ ids: [] as { id: string }[] })
    refuseWhenOver(row, before)
    throwProblems(checkMilestone(milestone, { placed_on: row.placed_on, today: dayIn(new Date()) }))
    const readers = await readOrderReaders(container, row)
    const stored = await storePhotos(container, id, photos)
    const noticeOf = ({ id: key }: { id: string }) =>
      orderNewsNotice(row, readers, {
        key,
        to: "buyer",
        news: "milestone",
        what: milestone.kind,
        note: milestone.text,
      })
    try {
      await writeWith(
        container,
        (written: { id: string }) => ({ notices: [noticeOf(written)] }),
        ({ run }) =>
          run(module, async (service, context) => {
            const created = await service.createMilestones({ ...milestone, order_id: id }, context)
            const owner = { order_id: id, owner_id: created.id }
            await writePhotos(service, owner, { photos: stored, context })
            return { id: created.id }
          }),
      )
    } catch (error) {
      await deletePhotos(container, stored)
      throw error
    }
    return new StepResponse({ ids: [{ id }] })
  },
)

/**
 * A producer tells how far the goods are, with photos; the buyer hears of it. It changes no status. The
 * same key is the same milestone, so a second tap on a bad network tells nothing twice.
 */
export const addMilestoneWorkflow = createWorkflow(
  "add-milestone",
  function (input: WorkflowData<AddMilestoneInput>) {
    const lock = holdOrderLock(input.id)
    const { ids } = writeMilestoneStep(input)
    emitEventStep({ eventName: OrderEvents.CHANGED, data: ids })
    freeLockStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.id })))
  },
)
