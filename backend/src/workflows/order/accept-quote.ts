import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { checkConsentStep, decideConsentsStep } from "../company/steps/write-consents"
import { freeLocksStep, freeLockStep } from "../hold-lock"
import { holdRfqLock } from "../rfq/hold-rfq-lock"
import { tellTransitions } from "../rfq/move-rfq"
import { findRfqStep } from "../rfq/steps/find-rfq"
import { planMovesStep } from "../rfq/steps/plan-moves"
import { OrderEvents } from "./events"
import { holdCapacityLock } from "./hold-capacity-lock"
import { type AcceptQuoteInput, findAcceptanceStep } from "./steps/find-acceptance"
import { planOrderStep } from "./steps/plan-order"
import { writeOrdersStep } from "./steps/write-orders"

/**
 * A buyer accepts chosen lines of a quote as it was sent: one order, the months it takes, the quote
 * accepted and, when everything asked for is ordered, the RFQ closed. Of acceptance, withdrawal and
 * expiry at the same moment one wins, and the others are told where the quote stands. Accepting again
 * answers with the order there is.
 */
export const acceptQuoteWorkflow = createWorkflow(
  "accept-quote",
  function (input: WorkflowData<AcceptQuoteInput>) {
    const by = transform({ input }, ({ input }) => ({ buyer_id: input.buyer_id }))
    const rfq_id = findRfqStep({ by, quote_id: input.quote_id })
    const lock = holdRfqLock(rfq_id)
    const capacity = holdCapacityLock(input.quote_id)
    checkConsentStep(input)
    const found = findAcceptanceStep(
      transform({ input, rfq_id }, ({ input, rfq_id }) => ({ ...input, rfq_id })),
    )
    const created = when("quote-has-no-order", { found }, ({ found }) => !found.order_id).then(
      () => {
        const planned = planMovesStep({ rfq_id, by, moves: found.moves })
        const plan = planOrderStep(input)
        const { buyer_id, person_id } = input
        const order = writeOrdersStep({ buyer_id, person_id, plan, planned })
        decideConsentsStep(
          transform({ input }, ({ input }) => ({
            ...{ account_id: input.buyer_id, person_id: input.person_id, note: null },
            ...{ quote_id: input.quote_id, decision: "approved" as const },
          })),
        )
        tellTransitions(planned)
        const placed = transform({ order }, ({ order }) => ({ id: order.id }))
        emitEventStep({ eventName: OrderEvents.PLACED, data: placed }).config({
          name: "tell-placed",
        })
        const medusas = transform({ order }, ({ order }) => ({ id: order.order_id }))
        emitEventStep({ eventName: OrderWorkflowEvents.PLACED, data: medusas }).config({
          name: "tell-plugins",
        })
        return order
      },
    )
    freeLocksStep(capacity).config({ name: "free-capacity" })
    freeLockStep(lock)
    return new WorkflowResponse(
      transform({ found, created }, ({ found, created }) => ({
        id: found.order_id ?? created?.id ?? "",
      })),
    )
  },
)
