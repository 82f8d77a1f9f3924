import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { readState } from "../../readers/region/merge-state"
import { ownMerges } from "../../readers/region/merges"
import type { Territory } from "../../readers/territory"
import { readActorName } from "../actor"
import { toLogRows } from "../curation/steps/create-curation-logs"
import { inOneTransaction } from "../one-transaction"
import { refuse } from "../problems"
import { type Before, lockPair, restoreRows } from "./merge-rows"

export type UndoMergeInput = { merge_id: string; territory: Territory; user_id: string }

type Row = {
  kept: string
  merged: string
  before: Before
  after_state: string
  undone_at: Date | null
}

const undoStep = createStep("undo-merge", async (input: UndoMergeInput, { container }) => {
  const { merge_id, territory, user_id } = input
  const own = ownMerges(territory)
  const by = await readActorName(container, { user_id })
  const actor = { user_id }
  const undone = await inOneTransaction(container, async ({ run, sql }) => {
    const read = async () => {
      const { rows } = await sql.raw<{ rows: Row[] }>(
        `select m.kept_id as kept, m.merged_id as merged, m.before, m.after_state, m.undone_at
         from business_merge m join business kept on kept.id = m.kept_id join business merged on merged.id = m.merged_id
         where m.id = ? and ${own.sql}`,
        [merge_id, ...own.bindings],
      )
      if (!rows[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such merge")
      return rows[0]
    }
    const { kept, merged } = await read()
    await lockPair(sql, [kept, merged])
    // Read once more: somebody else may have undone it while it was waited for.
    const { undone_at, before, after_state } = await read()
    if (undone_at) return false
    if ((await readState(sql, [kept, merged])) !== after_state)
      refuse("merge", "transition_not_allowed")
    await restoreRows(sql, { kept, merged }, before)
    await sql.raw(
      "update business_merge set undone_at = now(), undone_by = ?, updated_at = now() where id = ?",
      [by, merge_id],
    )
    const log = await toLogRows(container, [
      { subject_type: "producer", subject_id: kept, actor, action: "entries_merged_undone" },
      { subject_type: "producer", subject_id: merged, actor, action: "entry_merged_undone" },
    ])
    await run(container.resolve<CurationModuleService>(CURATION_MODULE), (service, context) =>
      service.createCurationLogs(log, context),
    )
    return true
  })
  return new StepResponse({ undone })
})

/** Two entries that became one are two again, each row as it was, while nothing of them has changed since. */
export const undoMergeWorkflow = createWorkflow("undo-merge", function (input: UndoMergeInput) {
  return new WorkflowResponse(undoStep(input))
})
