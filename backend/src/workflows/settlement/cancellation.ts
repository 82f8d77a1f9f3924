import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { type Currency, subtractMoney } from "@serumpun/domain/money"
import { checkDecimals, currencyDecimals } from "@serumpun/domain/money"
import { canTransition, type OrderStatus } from "@serumpun/domain/statuses"
import type { DecideCancellation } from "../../contracts/settlement"
import { type PayableRow, type OrderOwner, readPayableRow } from "../../readers/order-row"
import { readOperatorEmails } from "../../readers/operators"
import { readSettlements, toPayoutView } from "../../readers/settlement"
import { readActorName } from "../actor"
import { freeLockStep } from "../hold-lock"
import { OrderEvents } from "../order/events"
import { holdOrderLock } from "../order/hold-order-lock"
import { orderMovedNotices, readOrderReaders } from "../order/notices"
import { type NewMove, writeOrderChange } from "../order/steps/write-order-change"
import { refuse, throwProblems } from "../problems"
import { writeWith } from "../write-with"
import { settlements, writeEarned } from "./ledger"
import { cancellationAskedNotices, cancellationRefusedNotices } from "./notices"

export type AskCancellationInput = { id: string; by: OrderOwner; note: string | null }

/** @throws problems when the order has gone too far, or nothing has been paid and it is simply cancelled */
function checkOpen(row: PayableRow): void {
  const from = row.status as OrderStatus
  if (!canTransition("order", from, "cancelled"))
    refuse("status", "transition_not_allowed", { thing: "order", from, to: "cancelled" })
}

const askCancellationStep = createStep(
  "ask-cancellation",
  async ({ id, by, note }: AskCancellationInput, { container }) => {
    const order = await readPayableRow(container, id, by)
    checkOpen(order)
    if (!note) refuse("note", "note_required")
    const last = (await readSettlements(container, [id]))(id).cancellation
    // Asked again, or by the other side as well: one is enough for an operator.
    if (last?.status === "asked") return new StepResponse({ id: last.id })
    const asked_by = "buyer_id" in by ? ("buyer" as const) : ("producer" as const)
    const [readers, operators] = await Promise.all([
      readOrderReaders(container, order),
      readOperatorEmails(container),
    ])
    const asked_by_name = asked_by === "buyer" ? readers.buyer.company : readers.producer.name
    const reason = note ?? ""
    const row = await writeWith(
      container,
      ({ id }: { id: string }) => ({
        notices: cancellationAskedNotices(order, { id, asked_by, reason }, readers, operators),
      }),
      ({ run }) =>
        run(settlements(container), (service, context) =>
          service.createCancellations({ order_id: id, asked_by, asked_by_name, reason }, context),
        ),
    )
    return new StepResponse({ id: row.id })
  },
)

/** Either side asks to end an order that money or work has gone into; an operator decides. */
export const askCancellationWorkflow = createWorkflow(
  "ask-cancellation",
  function (input: WorkflowData<AskCancellationInput>) {
    const lock = holdOrderLock(transform({ input }, ({ input }) => input.id))
    const asked = askCancellationStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(asked)
  },
)

export type DecideCancellationInput = {
  order_id: string
  user_id: string
  decision: DecideCancellation
}

const decideCancellationStep = createStep(
  "decide-cancellation",
  async ({ order_id, user_id, decision }: DecideCancellationInput, { container }) => {
    const order = await readPayableRow(container, order_id, {})
    const settlement = (await readSettlements(container, [order_id]))(order_id)
    const asked = settlement.cancellation
    if (!asked)
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "Nobody has asked to cancel this order")
    // Deciding again the same way changes nothing.
    if (asked.status === decision.to) return new StepResponse({ ids: [] as { id: string }[] })
    if (asked.status !== "asked")
      refuse("to", "transition_not_allowed", {
        thing: "order",
        from: order.status,
        to: "cancelled",
      })
    const decided_by = await readActorName(container, { user_id })
    const decided = { id: asked.id, answer: decision.answer, decided_by, decided_at: new Date() }
    if (decision.to === "refused") await refuseIt(container, order, decided)
    else {
      const { received } = toPayoutView(settlement, order.currency as Currency)
      await agree(container, order, { ...decided, kept: decision.kept, most: received })
    }
    return new StepResponse({ ids: [{ id: order_id }] })
  },
)

type Decided = { id: string; answer: string; decided_by: string; decided_at: Date }

async function refuseIt(
  container: MedusaContainer,
  order: PayableRow,
  decided: Decided,
): Promise<void> {
  const readers = await readOrderReaders(container, order)
  const notices = cancellationRefusedNotices(order, decided, readers)
  await writeWith(container, { notices }, ({ run }) =>
    run(settlements(container), (service, context) =>
      service.updateCancellations({ ...decided, status: "refused" }, context),
    ),
  )
}

/** The order ends, its months are free, and the producer is owed what they keep. */
async function agree(
  container: MedusaContainer,
  order: PayableRow,
  { kept, most, ...decided }: Decided & { kept: number; most: number },
): Promise<void> {
  checkOpen(order)
  const currency = order.currency as Currency
  throwProblems(checkDecimals("kept", kept, currencyDecimals[currency]))
  if (kept > most) refuse("kept", "out_of_range", { max: most })
  const { decided_by: actor_name, answer: note } = decided
  const moves: NewMove[] = [{ status: "cancelled", actor: "operator", actor_name, note }]
  const readers = await readOrderReaders(container, order)
  const { id, order_id, received, producer_id } = order
  const notices = orderMovedNotices(order, {
    readers,
    moves,
    to: ["buyer", "producer"],
    received,
  })
  await writeOrderChange(container, { id, order_id, moves, notices }, async (transaction) => {
    await transaction.run(settlements(container), (service, context) =>
      service.updateCancellations({ ...decided, status: "agreed", kept }, context),
    )
    await writeEarned(container, transaction, {
      order_id: id,
      producer_id,
      currency,
      kind: "returned",
      amount: subtractMoney(kept, most, currency),
      source: decided.id,
      actor_name,
    })
  })
}

/** An operator ends the order with what the producer keeps, or lets it go on; both hear why. */
export const decideCancellationWorkflow = createWorkflow(
  "decide-cancellation",
  function (input: WorkflowData<DecideCancellationInput>) {
    const lock = holdOrderLock(transform({ input }, ({ input }) => input.order_id))
    const { ids } = decideCancellationStep(input)
    emitEventStep({ eventName: OrderEvents.CHANGED, data: ids })
    freeLockStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.order_id })))
  },
)
