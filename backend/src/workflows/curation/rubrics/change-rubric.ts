import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import type { ChangeRubric, EnforceRubric } from "../../../contracts/rubrics"
import { freeLockStep, holdLockStep } from "../../hold-lock"
import { refuse } from "../../problems"
import { readDraftRow, type RubricDeed, writeRubric } from "./write-rubric"

export type ChangeRubricInput = RubricDeed &
  (
    | { deed: "change"; body: ChangeRubric }
    | { deed: "enforce"; body: EnforceRubric }
    | { deed: "discard" }
  )

const changeRubricStep = createStep(
  "change-rubric",
  async (input: ChangeRubricInput, { container }) => {
    const { id, actor } = input
    const row = await readDraftRow(container, id)
    const name = `${row.group} ${row.number}`
    if (input.deed === "discard") {
      await writeRubric(
        container,
        { actor, action: "rubric_discarded", note: name },
        async (s, c) => {
          await s.deleteRubricEditions(id, c)
          return { id }
        },
      )
    } else if (input.deed === "enforce") {
      const { from_day } = input.body
      if (from_day < dayIn(new Date())) refuse("from_day", "date_in_past")
      const note = `${name}: ${from_day}`
      await writeRubric(container, { actor, action: "rubric_enforced", note }, async (s, c) => {
        await s.updateRubricEditions({ id, from_day }, c)
        return { id }
      })
    } else {
      const { content, note } = input.body
      await writeRubric(
        container,
        { actor, action: "rubric_changed", note: name },
        async (s, c) => {
          const json = content as unknown as Record<string, unknown>
          await s.updateRubricEditions({ id, content: json, note: note || null }, c)
          return { id }
        },
      )
    }
    return new StepResponse({ id })
  },
)

/**
 * An operator changes a draft, gives it the day from which it is in force, or throws it away. An
 * edition with a day stays as it is: whoever wants something else writes another one.
 */
export const changeRubricWorkflow = createWorkflow(
  "change-rubric-edition",
  function (input: ChangeRubricInput) {
    const lock = holdLockStep({ key: transform({ input }, ({ input }) => `rubric:${input.id}`) })
    const changed = changeRubricStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(changed)
  },
)
