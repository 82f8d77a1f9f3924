import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { exportGradeUntil } from "@serumpun/domain/curation-rules"
import { dayIn } from "@serumpun/domain/days"
import type { Passport } from "../../../contracts/catalogue"
import { CURATION_MODULE } from "../../../modules/curation"
import type CurationModuleService from "../../../modules/curation/service"

export type PassportContent = Pick<Passport, "scores" | "mean" | "gates" | "curators">

/** Valid from today for twelve months, the last day included. */
export const createPassportsStep = createStep(
  "create-passports",
  async (
    input: { review_id: string; listing_id: string; passport: PassportContent },
    { container },
  ) => {
    const today = dayIn(new Date())
    const { scores, mean, gates, curators } = input.passport
    const created = await container
      .resolve<CurationModuleService>(CURATION_MODULE)
      .createPassports({
        review_id: input.review_id,
        listing_id: input.listing_id,
        scores: { ...scores },
        mean,
        gates: { ...gates },
        curators: curators as unknown as Record<string, unknown>,
        approved_on: today,
        valid_until: exportGradeUntil(today),
      })
    return new StepResponse({ id: created.id }, created.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<CurationModuleService>(CURATION_MODULE).deletePassports(id)
  },
)
