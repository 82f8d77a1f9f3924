import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { SaveInstitution } from "../../contracts/institution"
import { INSTITUTION_MODULE } from "../../modules/institution"
import type InstitutionModuleService from "../../modules/institution/service"
import type { Actor } from "../actor"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { checkAreas } from "./check-areas"

export type SaveInstitutionInput = SaveInstitution & { actor: Actor }

const json = (value: unknown) => value as Record<string, unknown>

const writeInstitutionStep = createStep(
  "write-institution",
  async ({ name, kind, areas, categories }: SaveInstitutionInput, { container }) => {
    const institutions = container.resolve<InstitutionModuleService>(INSTITUTION_MODULE)
    const checked = await checkAreas(areas)
    const [before] = await institutions.listInstitutions({ name }, { take: 1 })
    const wanted = { name, kind, areas: json(checked), categories: json(categories) }
    const { id } = before
      ? await institutions.updateInstitutions({ id: before.id, ...wanted })
      : await institutions.createInstitutions(wanted)
    return new StepResponse({ id }, { id, before: before ?? null })
  },
  async (undo, { container }) => {
    if (!undo) return
    const institutions = container.resolve<InstitutionModuleService>(INSTITUTION_MODULE)
    if (undo.before) await institutions.updateInstitutions(undo.before)
    else await institutions.deleteInstitutions(undo.id)
  },
)

/** An operator founds an agency, or changes its territory: the name says which one it is. */
export const saveInstitutionWorkflow = createWorkflow(
  "save-institution",
  function (input: SaveInstitutionInput) {
    const key = transform({ input }, ({ input }) => `institution:${input.name}`)
    const lock = holdLockStep({ key })
    const institution = writeInstitutionStep(input)
    createCurationLogsStep(
      transform({ input, institution }, ({ input, institution }) => [
        {
          ...{ subject_type: "curator" as const, subject_id: institution.id },
          ...{ actor: input.actor, action: "institution_saved" },
          note: `${input.name}: ${input.areas.map(({ province, regency }) => regency ?? province).join(", ")}`,
        },
      ]),
    )
    freeLockStep(lock)
    return new WorkflowResponse(institution)
  },
)
