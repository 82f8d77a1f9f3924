import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { freeLockStep } from "../hold-lock"
import { type AcceptQuoteInput, findAcceptanceStep } from "../order/steps/find-acceptance"
import { planOrderStep } from "../order/steps/plan-order"
import { holdRfqLock } from "../rfq/hold-rfq-lock"
import { findRfqStep } from "../rfq/steps/find-rfq"
import { planMovesStep } from "../rfq/steps/plan-moves"
import { CompanyEvents } from "./events"
import { createConsentsStep } from "./steps/write-consents"

export type AskConsentInput = AcceptQuoteInput & { person_id: string }

/**
 * A buyer asks a colleague to accept what is above the company's limit. Everything is judged as if it
 * were accepted now, and nothing is reserved: the quote's validity goes on running.
 */
export const askConsentWorkflow = createWorkflow(
  "ask-consent",
  function (input: WorkflowData<AskConsentInput>) {
    const by = transform({ input }, ({ input }) => ({ buyer_id: input.buyer_id }))
    const rfq_id = findRfqStep({ by, quote_id: input.quote_id })
    const lock = holdRfqLock(rfq_id)
    const found = findAcceptanceStep(
      transform({ input, rfq_id }, ({ input, rfq_id }) => ({ ...input, rfq_id })),
    )
    const asked = when("nothing-is-ordered", { found }, ({ found }) => !found.order_id).then(() => {
      planMovesStep({ rfq_id, by, moves: found.moves })
      const plan = planOrderStep(input)
      const consent = createConsentsStep(
        transform({ input, plan }, ({ input, plan }) => ({
          account_id: input.buyer_id,
          person_id: input.person_id,
          total: input.acceptance.total,
          plan,
        })),
      )
      emitEventStep({ eventName: CompanyEvents.CHANGED, data: {} })
      return consent
    })
    freeLockStep(lock)
    return new WorkflowResponse(
      transform({ found, asked }, ({ found, asked }) => ({
        order_id: found.order_id,
        consent_id: asked?.id ?? null,
      })),
    )
  },
)
