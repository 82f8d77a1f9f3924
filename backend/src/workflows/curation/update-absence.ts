import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { addDays, dayIn } from "@serumpun/domain/days"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { readCurator } from "../../readers/acting-user"
import { refuse } from "../problems"

export type UpdateAbsenceInput = { curator_id: string; away_until: string | null }

/** Nobody is away for longer in one go. */
const AWAY_DAYS = 366

const updateAbsenceStep = createStep(
  "update-absence",
  async ({ curator_id, away_until }: UpdateAbsenceInput, { container }) => {
    const today = dayIn(new Date())
    if (away_until !== null && away_until < today) refuse("away_until", "date_in_past")
    const last = addDays(today, AWAY_DAYS)
    if (away_until !== null && away_until > last)
      refuse("away_until", "out_of_range", { min: today, max: last })
    const before = await readCurator(container, { id: curator_id })
    await container
      .resolve<CurationModuleService>(CURATION_MODULE)
      .updateCurators({ id: curator_id, away_until })
    return new StepResponse(
      { id: curator_id },
      { id: curator_id, away_until: before?.away_until ?? null },
    )
  },
  async (before, { container }) => {
    if (before)
      await container.resolve<CurationModuleService>(CURATION_MODULE).updateCurators(before)
  },
)

/** A curator says until when they are away; their cases count as nobody's meanwhile. */
export const updateAbsenceWorkflow = createWorkflow(
  "update-absence",
  function (input: UpdateAbsenceInput) {
    return new WorkflowResponse(updateAbsenceStep(input))
  },
)
