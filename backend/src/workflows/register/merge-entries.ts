import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { isPersonField, type MergeField, personFields } from "@serumpun/domain/register"
import type { MergeBusinesses } from "../../contracts/register-merge"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { readState } from "../../readers/region/merge-state"
import { overlapsOf, readPairEnrolments } from "../../readers/region/overlap"
import { type PairRow, readPairRows, sourcesOf, whyNotOne } from "../../readers/region/pair"
import { ownMerges } from "../../readers/region/merges"
import type { Sql } from "../../readers/sql"
import type { Territory } from "../../readers/territory"
import { readActorName } from "../actor"
import { toLogRows } from "../curation/steps/create-curation-logs"
import { inOneTransaction } from "../one-transaction"
import { ProblemsError, refuse } from "../problems"
import { lockPair, mergeRows, readBefore } from "./merge-rows"

export type MergeInput = MergeBusinesses & { territory: Territory; user_id: string }

/**
 * The merge that one of them went into meanwhile: the very same of the same person is done; whatever else is told. Nothing where
 * neither has gone.
 */
async function mergedAlready(sql: Sql, input: MergeInput): Promise<{ id: string } | null> {
  const own = ownMerges(input.territory)
  const { rows } = await sql.raw<{
    rows: { id: string; kept_id: string; merged_id: string; user_id: string }[]
  }>(
    `select m.id, m.kept_id, m.merged_id, m.user_id from business_merge m
     join business kept on kept.id = m.kept_id join business merged on merged.id = m.merged_id
     where m.undone_at is null and m.merged_id = any(?) and ${own.sql}`,
    [[input.kept_id, input.merged_id], ...own.bindings],
  )
  const [found] = rows
  if (!found) return null
  const isOwn =
    found.user_id === input.user_id &&
    found.kept_id === input.kept_id &&
    found.merged_id === input.merged_id
  return isOwn ? { id: found.id } : refuse("seen", "transition_not_allowed")
}

/** Who sees no people does not choose among them, and no number that only one has is lost. */
function takenFields(input: MergeInput, kept: PairRow, merged: PairRow): MergeField[] {
  const sources = sourcesOf(kept, merged)
  const seesPeople = input.territory !== "all"
  const chosen = seesPeople
    ? input.take
    : [
        ...input.take.filter((field) => !isPersonField(field)),
        ...personFields.filter((field) => sources[field] === merged.id),
      ]
  const others = [...new Set(chosen)].filter((field) => field !== "nib")
  return merged.nib ? [...others, "nib"] : others
}

const mergeStep = createStep("merge-entries", async (input: MergeInput, { container }) => {
  const { kept_id: kept, merged_id: merged, territory, user_id, reason } = input
  if (kept === merged)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such pair of businesses")
  const ids: [string, string] = [kept, merged]
  const by = await readActorName(container, { user_id })
  const log = await toLogRows(container, [
    { subject_type: "producer", subject_id: kept, actor: { user_id }, action: "entries_merged" },
    { subject_type: "producer", subject_id: merged, actor: { user_id }, action: "entry_merged" },
  ])
  const done = await inOneTransaction(container, async ({ run, sql }) => {
    await lockPair(sql, ids)
    const before = await mergedAlready(sql, input)
    if (before) return before
    const [keptRow, mergedRow] = await readPairRows(sql, territory, ids)
    if ((await readState(sql, ids)) !== input.seen) refuse("seen", "transition_not_allowed")
    const problem = whyNotOne(keptRow, mergedRow)
    if (problem) throw new ProblemsError([problem])
    const take = takenFields(input, keptRow, mergedRow)
    const overlaps = overlapsOf(await readPairEnrolments(sql, territory, ids), kept)
    const held = await readBefore(sql, { kept, merged }, overlaps)
    await mergeRows(sql, { kept, merged, take }, overlaps)
    const state = await readState(sql, ids)
    const { rows } = await sql.raw<{ rows: { id: string }[] }>(
      `insert into business_merge (id, kept_id, merged_id, merged_by, user_id, reason, before, after_state)
       values ('busmrg_' || md5(gen_random_uuid()::text), ?, ?, ?, ?, ?, ?::jsonb, ?) returning id`,
      [kept, merged, by, user_id, reason, JSON.stringify(held), state],
    )
    await run(container.resolve<CurationModuleService>(CURATION_MODULE), (service, context) =>
      service.createCurationLogs(log, context),
    )
    return { id: rows[0]?.id ?? "" }
  })
  return new StepResponse(done)
})

/** Two entries of the register become one, whole or not at all; a row keeps what each was, so that it can be undone. */
export const mergeEntriesWorkflow = createWorkflow("merge-entries", function (input: MergeInput) {
  return new WorkflowResponse(mergeStep(input))
})
