import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn, yearOf } from "@serumpun/domain/days"
import { defaultLocale, inEveryLocale } from "@serumpun/domain/locales"
import { checkProducerProfile } from "@serumpun/domain/producer-rules"
import { problem } from "@serumpun/domain/problems"
import type { ProducerProfile, ProfileChange } from "../../contracts/producer"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { checkPlace } from "../../places/check-place"
import { readProducerProfile } from "../../readers/producer"
import { CatalogueEvents } from "../catalogue/events"
import { freeLocksStep, holdLocksStep } from "../hold-lock"
import { throwProblems } from "../problems"
import { ProducerEvents } from "./events"
import { type ProducerChanges, updateProducersStep } from "./steps/update-producers"

export type UpdateProducerInput = { producer_id: string; changes: ProfileChange }

/** What was verified: changing it later would make another business out of the verified one. */
const verifiedFields = ["nib", "name", "legal_form"] as const

const validateProfileStep = createStep(
  "validate-producer-profile",
  async ({ producer_id, changes }: UpdateProducerInput, { container }) => {
    const { status, profile: saved } = await readProducerProfile(container, producer_id)
    const typed = { ...saved, ...changes }
    const found = await checkPlace(typed, saved)
    const profile = { ...typed, ...found.place, province: typed.province }
    // A step that is saved by itself says nothing about what stands in the others.
    const problems = [
      ...checkProducerProfile(profile, yearOf(dayIn(new Date()))),
      ...found.problems,
    ].filter(({ field }) => isChanged(field, changes))
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

/** The parts of a place are judged together: one that is left alone may no longer fit. */
const placeFields = ["province", "regency", "district", "village"] as const

function isChanged(field: string, changes: ProfileChange): boolean {
  const name = field.split(".")[0] ?? field
  const isPlace = placeFields.some((one) => one === name)
  return isPlace ? placeFields.some((one) => one in changes) : name in changes
}

/** Whoever enters a NIB waits for those who decide or say whose it is. */
const locksOf = ({ producer_id, changes }: UpdateProducerInput) => [
  `producer:${producer_id}`,
  ...(changes.nib ? [`nib:${changes.nib}`] : []),
]

/** A producer describes their business; what curators verified stays as it was verified. */
export const updateProducerWorkflow = createWorkflow(
  "update-producer",
  function (input: UpdateProducerInput) {
    const locks = holdLocksStep({ keys: transform({ input }, ({ input }) => locksOf(input)) })
    const valid = validateProfileStep(input)
    updateProducersStep(transform({ input, valid }, toChanges))
    emitEventStep({ eventName: ProducerEvents.UPDATED, data: { id: input.producer_id } })
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} }).config({ name: "tell-public" })
    freeLocksStep(locks)
    return new WorkflowResponse({ id: input.producer_id })
  },
)

type Valid = { profile: ProducerProfile; is_public: boolean }

/** English stands in the row, the other languages in the Translation Module. */
function toChanges({
  input,
  valid,
}: {
  input: UpdateProducerInput
  valid: Valid
}): ProducerChanges {
  const { headline, story, ...columns } = valid.profile
  const id = input.producer_id
  return {
    changes: [{ ...columns, id, headline: headline[defaultLocale], story: story[defaultLocale] }],
    texts: {
      reference: "producer",
      reference_id: id,
      texts: inEveryLocale((locale) => ({ headline: headline[locale], story: story[locale] })),
    },
    ...(valid.is_public ? { changed: [{ subject: "producer", subject_id: id }] } : {}),
  }
}
