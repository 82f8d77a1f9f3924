import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { type CurationLogEntry, toLogRows } from "../curation/steps/create-curation-logs"
import { type NewReview, updateReviews } from "../curation/steps/write-reviews"
import { writeWith } from "../write-with"

type SetAside = {
  /** Ids of the revisions that are no longer pursued. */
  taken_back: string[]
  /** What goes on in their place; null when that is what is public. */
  draft: NewReview | null
  log: CurationLogEntry[]
}

/**
 * Takes revisions back, in one transaction with the draft that goes on from there and the log. The last
 * write of its workflow, so that there is nothing to undo.
 */
export const setAsideStep = createStep(
  "set-revisions-aside",
  async ({ taken_back, draft, log }: SetAside, { container }) => {
    const rows = await toLogRows(container, log)
    await writeWith(container, {}, async (transaction) => {
      const changes = taken_back.map((id) => ({ id, status: "taken_back" as const }))
      await updateReviews(container, transaction, changes)
      await transaction.run(curationModule(container), async (curation, context) => {
        if (draft)
          await curation.createReviews({ ...draft, snapshot: { ...draft.snapshot } }, context)
        await curation.createCurationLogs(rows, context)
      })
    })
    return new StepResponse({ taken_back })
  },
)

const curationModule = (container: MedusaContainer) =>
  container.resolve<CurationModuleService>(CURATION_MODULE)
