import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { DraftRubric } from "../../../contracts/rubrics"
import { type Actor, readActorName } from "../../actor"
import { freeLockStep, holdLockStep } from "../../hold-lock"
import { curationOf, writeRubric } from "./write-rubric"

export type DraftRubricInput = DraftRubric & { actor: Actor }

const draftRubricStep = createStep(
  "draft-rubric",
  async ({ group, content, note, actor }: DraftRubricInput, { container }) => {
    const [newest] = await curationOf(container).listRubricEditions(
      { group },
      { order: { number: "DESC" }, take: 1 },
    )
    const author = await readActorName(container, actor)
    const row = {
      group,
      // The first edition of each group comes with the code.
      number: (newest?.number ?? 1) + 1,
      content: content as unknown as Record<string, unknown>,
      note: note || null,
      author,
    }
    const { id } = await writeRubric(
      container,
      { actor, action: "rubric_drafted", note: `${group} ${row.number}` },
      (curation, context) => curation.createRubricEditions(row, context),
    )
    return new StepResponse({ id })
  },
)

/** An operator writes the next edition of a group's rubric; nobody judges by it until it has a day. */
export const draftRubricWorkflow = createWorkflow(
  "draft-rubric-edition",
  function (input: DraftRubricInput) {
    // Two drafts at once would take the same number.
    const lock = holdLockStep({ key: transform({ input }, ({ input }) => `rubric:${input.group}`) })
    const drafted = draftRubricStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(drafted)
  },
)
