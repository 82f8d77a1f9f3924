import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { planPartyMove } from "@serumpun/domain/order-moves"
import { planSampleMove } from "@serumpun/domain/sample/samples"
import type { OrderStatus, SampleStatus } from "@serumpun/domain/statuses"
import { readPayableRow, toStandingOrder } from "../../readers/order-row"
import { readSampleRow } from "../../readers/sample"
import type { SampleRow } from "../../readers/sample-agreed"
import { freeLocksStep, holdLocksStep } from "../hold-lock"
import { readOrderReaders } from "../order/notices"
import {
  type NewMove,
  writeOrderChange,
  writeOrderChanges,
} from "../order/steps/write-order-change"
import { ProblemsError } from "../problems"
import { type Consequences, writeWith } from "../write-with"
import { sampleNotice, SampleEvents } from "./notices"
import { type MoveSampleInput, planChange } from "./plan-move"
import { findHeldOrders, planReleases } from "./release-orders"
import { prepareSampleOrder } from "./sample-order"
import { type SampleChange, writeSample } from "./write-sample"

/** A sample's order goes with it: the goods are sent, they arrive, and what is paid is completed. */
const orderSteps: Partial<Record<SampleStatus, OrderStatus[]>> = {
  sent: ["ready", "shipped"],
  received: ["delivered", "completed"],
}

const nameSampleLocksStep = createStep(
  "name-sample-locks",
  async ({ id, by }: MoveSampleInput, { container }) => {
    const row = await readSampleRow(container, id, by)
    const orders = [
      ...(row.order_id ? [row.order_id] : []),
      ...(await findHeldOrders(container, row)),
    ]
    // Under the lock of the RFQ no order is accepted between the approval and what it releases.
    const rfq = row.rfq_id ? [`rfq:${row.rfq_id}`] : []
    return new StepResponse({
      keys: [`sample:${id}`, ...rfq, ...orders.map((order) => `order:${order}`)],
    })
  },
)

const writeSampleMoveStep = createStep(
  "write-sample-move",
  async (input: MoveSampleInput, { container }) => {
    const row = await readSampleRow(container, input.id, input.by)
    const plan = planSampleMove(row.status as SampleStatus, input.kind)
    if (plan.problem) throw new ProblemsError([plan.problem])
    // Asked twice, as after a second tap, it changes nothing.
    if (plan.again) return new StepResponse({ ids: [] as { id: string }[] })
    const change = await planChange(container, row, { to: plan.to, input })
    const readers = await readOrderReaders(container, row)
    const to = change.actor === "buyer" ? ("producer" as const) : ("buyer" as const)
    const notices = [sampleNotice(row, readers, { to, status: plan.to, note: input.note })]
    if (plan.to === "approved") await approve(container, row, { change, notices })
    else if (row.order_id) await moveWithOrder(container, row, { change, notices })
    else await moveAlone(container, row, { change, notices })
    return new StepResponse({ ids: [{ id: row.id }] })
  },
)

type Move = Required<Pick<Consequences, "notices">> & { change: SampleChange }

/** What waited for the sample goes on in the same transaction. */
async function approve(
  container: MedusaContainer,
  row: SampleRow,
  { change, notices }: Move,
): Promise<void> {
  const [first, ...others] = await planReleases(container, row, change)
  if (!first) return moveAlone(container, row, { change, notices })
  const told = { ...first, notices: [...(first.notices ?? []), ...notices] }
  await writeOrderChanges(container, [told, ...others], (transaction) =>
    writeSample(container, transaction, change),
  )
}

async function moveAlone(
  container: MedusaContainer,
  row: SampleRow,
  { change, notices }: Move,
): Promise<void> {
  const makeOrder =
    change.to === "accepted" ? await prepareSampleOrder(container, row, change) : null
  await writeWith(container, { notices }, async (transaction) => {
    const columns = makeOrder ? { order_id: await makeOrder(transaction) } : change.columns
    await writeSample(container, transaction, { ...change, columns: columns ?? {} })
  })
}

/** @throws ProblemsError when money is on its way and the buyer cancels */
async function moveWithOrder(
  container: MedusaContainer,
  row: SampleRow,
  { change, notices }: Move,
): Promise<void> {
  const order = await readPayableRow(container, row.order_id ?? "", {})
  const { actor, actor_name, note } = change
  const made = (status: OrderStatus): NewMove => ({ status, actor, actor_name, note })
  const ids = { id: order.id, order_id: order.order_id, sample_id: row.id }
  if (change.to === "cancelled") {
    const plan = planPartyMove(toStandingOrder(order), { by: "buyer", to: "cancelled" })
    if (plan.problem) throw new ProblemsError([plan.problem])
    // The sample follows its order, and the producer is told with that.
    await writeOrderChange(container, { ...ids, moves: plan.statuses.map(made) })
    return
  }
  const moves = (orderSteps[change.to] ?? []).map(made)
  await writeOrderChange(container, { ...ids, moves, notices }, (transaction) =>
    writeSample(container, transaction, change),
  )
}

/**
 * A producer names a price or sends the sample free, the buyer accepts it, which makes the order that
 * they pay, the producer sends it, the buyer receives and judges it. Each has its date and its name, and
 * the other side is told.
 */
export const moveSampleWorkflow = createWorkflow(
  "move-sample",
  function (input: WorkflowData<MoveSampleInput>) {
    const locks = holdLocksStep(nameSampleLocksStep(input))
    const { ids } = writeSampleMoveStep(input)
    emitEventStep({ eventName: SampleEvents.CHANGED, data: ids })
    freeLocksStep(locks)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.id })))
  },
)
