import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TRADE_MODULE } from "../../modules/trade"
import type TradeModuleService from "../../modules/trade/service"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { type OwnListing, readForAct } from "./own-revisions"

type Input = OwnListing & { archived: boolean }

const switchArchiveStep = createStep(
  "switch-archive",
  async ({ archived, ...own }: Input, { container }) => {
    await readForAct(container, own, archived ? "archive" : "unarchive")
    const trade = container.resolve<TradeModuleService>(TRADE_MODULE)
    const { listing_id } = own
    // A row of before is there still when a listing that had been put away went back to the curators.
    await trade.deleteListingArchives({ listing_id })
    if (archived) await trade.createListingArchives({ listing_id })
    return new StepResponse({ listing_id })
  },
)

/** A producer puts away what they do not sell any more, or takes it out again; buyers see none of it. */
export const archiveListingWorkflow = createWorkflow("archive-listing", function (input: Input) {
  const key = transform({ input }, ({ input }) => `listing:${input.listing_id}`)
  const lock = holdLockStep({ key })
  switchArchiveStep(input)
  freeLockStep(lock)
  return new WorkflowResponse({ id: input.listing_id })
})
