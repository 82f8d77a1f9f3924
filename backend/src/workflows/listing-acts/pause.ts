import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { dayIn } from "@serumpun/domain/days"
import { checkPause, type Pause } from "@serumpun/domain/pauses"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { TRADE_MODULE } from "../../modules/trade"
import type TradeModuleService from "../../modules/trade/service"
import { CatalogueEvents } from "../catalogue/events"
import { toLogRows } from "../curation/steps/create-curation-logs"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { throwProblems } from "../problems"
import { writeWith } from "../write-with"
import { type OwnListing, readForAct } from "./own-revisions"

type Input = OwnListing & {
  /** Null ends the pause that there is. */
  pause: Pause | null
}

/** The last write of its workflow, so that there is nothing to undo. */
const switchPauseStep = createStep(
  "switch-pause",
  async ({ pause, ...own }: Input, { container }) => {
    const revisions = await readForAct(container, own, pause ? "pause" : "resume")
    if (pause) throwProblems(checkPause(pause, dayIn(new Date())))
    const approved = revisions.find(({ status }) => status === "approved")
    const { listing_id, producer_id } = own
    const rows = await toLogRows(container, [
      {
        ...{ subject_type: "review" as const, subject_id: approved?.id ?? "" },
        ...{ actor: { producer_id }, action: pause ? "paused" : "resumed" },
        note: pause?.until ?? null,
      },
    ])
    const changed = [{ subject: "listing" as const, subject_id: listing_id }]
    await writeWith(container, { changed }, async ({ run }) => {
      await run(container.resolve<TradeModuleService>(TRADE_MODULE), async (trade, context) => {
        // A row whose day is over is still there.
        const before = await trade.listListingPauses({ listing_id }, { select: ["id"] }, context)
        if (before.length > 0)
          await trade.deleteListingPauses(
            before.map(({ id }) => id),
            context,
          )
        if (pause) await trade.createListingPauses({ listing_id, until: pause.until }, context)
      })
      await run(container.resolve<CurationModuleService>(CURATION_MODULE), (curation, context) =>
        curation.createCurationLogs(rows, context),
      )
    })
    return new StepResponse({ listing_id })
  },
)

/**
 * A producer is sold out, until a day or until they say so, or has goods again. The listing stays in the
 * catalogue with its approval, says so, and cannot be asked for meanwhile.
 */
export const pauseListingWorkflow = createWorkflow("pause-listing", function (input: Input) {
  const key = transform({ input }, ({ input }) => `listing:${input.listing_id}`)
  const lock = holdLockStep({ key })
  switchPauseStep(input)
  emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} })
  freeLockStep(lock)
  return new WorkflowResponse({ id: input.listing_id })
})
