import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Move } from "@serumpun/domain/negotiation"
import { freeLockStep } from "../hold-lock"
import { QuoteEvents } from "../quote/events"
import { RfqEvents } from "./events"
import { holdRfqLock } from "./hold-rfq-lock"
import { findRfqStep, type Subject } from "./steps/find-rfq"
import { type MovesInput, planMovesStep } from "./steps/plan-moves"
import { type PlannedTransitions, writeStatusesStep } from "./steps/write-statuses"

/** Known when the workflow runs, whole or part by part. */
type MovesToMake =
  | WorkflowData<MovesInput>
  | { [K in keyof MovesInput]: MovesInput[K] | WorkflowData<MovesInput[K]> }

/** Event names are `quote.` or `rfq.` and the status that was reached. */
const quoteEvents = Object.values(QuoteEvents)
const rfqEvents = Object.values(RfqEvents)

/**
 * Steps of a workflow that holds the RFQ's lock: judge the moves, write the statuses with their
 * notices, tell of them. Every status of an RFQ or a quote after its first one is written here.
 */
export function moveRfq(input: MovesToMake): WorkflowData<PlannedTransitions> {
  const plan = planMovesStep(input as WorkflowData<MovesInput>)
  writeStatusesStep(plan)
  tellTransitions(plan)
  return plan
}

/** Emits an event for each status that was written. */
export function tellTransitions(plan: WorkflowData<PlannedTransitions>): void {
  // Not under a `when`, which cannot stand inside another; an empty list emits nothing.
  for (const eventName of quoteEvents) {
    const data = transform({ plan, eventName }, ({ plan, eventName }) =>
      plan.transitions.quotes
        .filter(({ to }) => `quote.${to}` === eventName)
        .map(({ id }) => ({ id })),
    )
    emitEventStep({ eventName, data }).config({ name: tellOf(eventName) })
  }
  for (const eventName of rfqEvents) {
    const data = transform({ plan, eventName }, ({ plan, eventName }) =>
      `rfq.${plan.transitions.rfq?.to}` === eventName ? [{ id: plan.rfq_id }] : [],
    )
    emitEventStep({ eventName, data }).config({ name: tellOf(eventName) })
  }
}

/** A dot would part the name of a step. */
const tellOf = (eventName: string) => `tell-${eventName.replace(".", "-")}`

export type MoveRfqInput = Subject & { moves: Move[] }

/**
 * A buyer, a producer or the calendar changes where an RFQ and its quotes stand, under the lock of
 * that RFQ: of two who act at once, the second is told what the first did.
 */
export const moveRfqWorkflow = createWorkflow(
  "move-rfq",
  function (input: WorkflowData<MoveRfqInput>) {
    const rfq_id = findRfqStep(input)
    const lock = holdRfqLock(rfq_id)
    const plan = moveRfq({ rfq_id, by: input.by, moves: input.moves })
    freeLockStep(lock)
    return new WorkflowResponse(plan)
  },
)
