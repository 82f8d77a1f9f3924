import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { checkFobCosts } from "@serumpun/domain/fob-costs"
import type { SaveCosts } from "../../contracts/listing-costs"
import { TRADE_MODULE } from "../../modules/trade"
import type TradeModuleService from "../../modules/trade/service"
import { readNewestReview } from "../../readers/review"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { throwProblems } from "../problems"

type Input = { producer_id: string; listing_id: string; costs: SaveCosts }

/** One write, and the last one of its workflow: there is nothing to undo. */
const writeCostsStep = createStep(
  "write-listing-costs",
  async ({ costs, ...own }: Input, { container }) => {
    await readNewestReview(container, own)
    throwProblems(checkFobCosts(costs))
    const trade = container.resolve<TradeModuleService>(TRADE_MODULE)
    const { listing_id } = own
    const [before] = await trade.listListingCosts({ listing_id }, { take: 1, select: ["id"] })
    // A column of JSON, which the service types as an object.
    const row = { ...own, costs: { ...costs } }
    if (before) await trade.updateListingCosts({ id: before.id, ...row })
    else await trade.createListingCosts(row)
    return new StepResponse({ listing_id })
  },
)

/** A producer notes what getting a listing's goods on board costs; nobody else ever reads it. */
export const saveCostsWorkflow = createWorkflow("save-listing-costs", function (input: Input) {
  const key = transform({ input }, ({ input }) => `listing-costs:${input.listing_id}`)
  const lock = holdLockStep({ key })
  writeCostsStep(input)
  freeLockStep(lock)
  return new WorkflowResponse({ id: input.listing_id })
})
