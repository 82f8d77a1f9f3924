import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { AppointTranslator } from "../../contracts/translation"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import type { Actor } from "../actor"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { checkRole, roleLock } from "../one-role"

export type AppointTranslatorInput = AppointTranslator & { actor: { user_id: string } }

const writeTranslatorStep = createStep(
  "write-translator",
  async ({ user_id, name, languages, actor }: AppointTranslatorInput, { container }) => {
    await checkRole(container, { user_id, actor }, "translator")
    const curation = container.resolve<CurationModuleService>(CURATION_MODULE)
    const [before] = await curation.listTranslators({ user_id }, { take: 1 })
    const wanted = { user_id, name, languages: languages as unknown as Record<string, unknown> }
    const { id } = before
      ? await curation.updateTranslators({ id: before.id, ...wanted })
      : await curation.createTranslators(wanted)
    return new StepResponse({ id }, { id, before: before ?? null })
  },
  async (undo, { container }) => {
    if (!undo) return
    const curation = container.resolve<CurationModuleService>(CURATION_MODULE)
    if (undo.before) await curation.updateTranslators(undo.before)
    else await curation.deleteTranslators(undo.id)
  },
)

/** An operator appoints a Medusa user as translator of some languages, or changes which; without any it has ended. */
export const appointTranslatorWorkflow = createWorkflow(
  "appoint-translator",
  function (input: AppointTranslatorInput) {
    const key = transform({ input }, ({ input }) => roleLock(input.user_id))
    const lock = holdLockStep({ key })
    const translator = writeTranslatorStep(input)
    createCurationLogsStep(
      transform({ input, translator }, ({ input, translator }) => [
        {
          ...{ subject_type: "curator" as const, subject_id: translator.id },
          ...{ actor: input.actor as Actor, action: "translates" },
          note: input.languages.join(", ") || "-",
        },
      ]),
    )
    freeLockStep(lock)
    return new WorkflowResponse(translator)
  },
)
