import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CostFigures } from "@serumpun/domain/cost-figures"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { destinationOf } from "../../readers/comparison"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuseStrangers } from "../rfq/steps/find-rfq"
import { writeRememberedFiguresStep } from "./steps/write-remembered-figures"

export type RememberFiguresInput = { buyer_id: string; rfq_id: string; figures: CostFigures }

const findDestinationStep = createStep(
  "find-destination",
  async ({ buyer_id, rfq_id }: Omit<RememberFiguresInput, "figures">, { container }) => {
    await refuseStrangers(container, { by: { buyer_id }, rfq_id })
    const rfq = await container.resolve<QuoteModuleService>(QUOTE_MODULE).retrieveRfq(rfq_id)
    return new StepResponse(destinationOf(rfq))
  },
)

/**
 * A buyer enters what the way to an RFQ's destination costs them; it is remembered for every RFQ of
 * theirs to that destination. The last one written holds.
 */
export const rememberFiguresWorkflow = createWorkflow(
  "remember-figures",
  function (input: WorkflowData<RememberFiguresInput>) {
    const { buyer_id, rfq_id, figures } = input
    const destination = findDestinationStep({ buyer_id, rfq_id })
    const lock = holdLockStep(
      transform({ buyer_id, destination }, ({ buyer_id, destination }) => ({
        key: `figures:${buyer_id}:${destination}`,
      })),
    )
    writeRememberedFiguresStep({ buyer_id, destination, figures })
    freeLockStep(lock)
  },
)
