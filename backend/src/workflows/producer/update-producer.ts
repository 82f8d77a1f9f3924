import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn, yearOf } from "@serumpun/domain/days"
import { defaultLocale, inEveryLocale } from "@serumpun/domain/locales"
import { checkProducerProfile } from "@serumpun/domain/producer-rules"
import { problem } from "@serumpun/domain/problems"
import type { ProfileChange } from "../../contracts/producer"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { readProducerProfile } from "../../readers/producer"
import { moveCatalogueVersionStep } from "../catalogue/move-catalogue-version"
import { throwProblems } from "../problems"
import { replaceTranslationsStep } from "../replace-translations"
import { ProducerEvents } from "./events"
import { updateProducersStep } from "./steps/update-producers"

export type UpdateProducerInput = { producer_id: string; changes: ProfileChange }

/** What was verified: changing it later would make another business out of the verified one. */
const verifiedFields = ["nib", "name", "legal_form"] as const

const validateProfileStep = createStep(
  "validate-producer-profile",
  async ({ producer_id, changes }: UpdateProducerInput, { container }) => {
    const { status, profile: saved } = await readProducerProfile(container, producer_id)
    const profile = { ...saved, ...changes }
    const problems = checkProducerProfile(profile, yearOf(dayIn(new Date())))
    if (status === "verified" || status === "suspended")
      for (const field of verifiedFields)
        if (profile[field] !== saved[field]) problems.push(problem(field, "transition_not_allowed"))
    throwProblems(problems)
    if (profile.nib !== saved.nib) {
      const [taken] = await container
        .resolve<ProducerModuleService>(PRODUCER_MODULE)
        .listProducers({ nib: profile.nib }, { select: ["id"] })
      if (taken) throwProblems([problem("nib", "nib_taken")])
    }
    return new StepResponse({ profile, is_public: status === "verified" })
  },
)

/** A producer describes their business; what curators verified stays as it was verified. */
export const updateProducerWorkflow = createWorkflow(
  "update-producer",
  function (input: UpdateProducerInput) {
    const valid = validateProfileStep(input)
    const change = transform({ input, valid }, ({ input, valid }) => {
      const { headline, story, ...columns } = valid.profile
      return [
        {
          ...columns,
          id: input.producer_id,
          headline: headline[defaultLocale],
          story: story[defaultLocale],
        },
      ]
    })
    updateProducersStep(change)
    const texts = transform({ input, valid }, ({ input, valid }) => ({
      reference: "producer" as const,
      reference_id: input.producer_id,
      texts: inEveryLocale((locale) => ({
        headline: valid.profile.headline[locale],
        story: valid.profile.story[locale],
      })),
    }))
    replaceTranslationsStep(texts)
    when({ valid }, ({ valid }) => valid.is_public).then(() => {
      moveCatalogueVersionStep()
    })
    emitEventStep({ eventName: ProducerEvents.UPDATED, data: { id: input.producer_id } })
    return new WorkflowResponse({ id: input.producer_id })
  },
)
