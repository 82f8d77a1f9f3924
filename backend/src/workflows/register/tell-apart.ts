import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { readPairRows } from "../../readers/region/pair"
import type { Territory } from "../../readers/territory"
import { type Actor, readActorName } from "../actor"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"

export type TellApartInput = {
  ids: [string, string]
  /** False takes it back. */
  are_two: boolean
  territory: Territory
  actor: Actor
}

const tellApartStep = createStep(
  "tell-apart",
  async ({ ids, are_two, territory, actor }: TellApartInput, { container }) => {
    const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await readPairRows(sql, territory, ids)
    const [one = "", other = ""] = ids.toSorted()
    const { rows } = are_two
      ? await sql.raw<{ rows: unknown[] }>(
          `insert into business_distinction (id, one_id, other_id, told_by)
           values ('busdis_' || md5(gen_random_uuid()::text), ?, ?, ?) on conflict do nothing returning id`,
          [one, other, await readActorName(container, actor)],
        )
      : await sql.raw<{ rows: unknown[] }>(
          `update business_distinction set deleted_at = now(), updated_at = now()
           where one_id = ? and other_id = ? and deleted_at is null returning id`,
          [one, other],
        )
    return new StepResponse({ changed: rows.length > 0 })
  },
)

/** Somebody says that two entries are two businesses, or takes that back; saying it again changes nothing. */
export const tellApartWorkflow = createWorkflow("tell-apart", function (input: TellApartInput) {
  const done = tellApartStep(input)
  createCurationLogsStep(
    transform({ input, done }, ({ input, done }) =>
      done.changed
        ? input.ids.map((subject_id) => ({
            ...{ subject_type: "producer" as const, subject_id, actor: input.actor },
            action: input.are_two ? "entries_told_apart" : "entries_told_apart_undone",
          }))
        : [],
    ),
  )
  return new WorkflowResponse(done)
})
