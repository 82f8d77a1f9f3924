import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CURATION_MODULE } from "../../../modules/curation"
import type CurationModuleService from "../../../modules/curation/service"
import { readIssuedPassport } from "../../../readers/passport"

/**
 * Writes down what a passport from before facts were kept was issued for, once: of two requests at the
 * same time the first one's stay. Nothing to undo, since nothing that was there is changed.
 */
export const keepPassportFactsStep = createStep(
  "keep-passport-facts",
  async (id: string, { container }) => {
    const [bare] = await container
      .resolve<CurationModuleService>(CURATION_MODULE)
      .listPassports({ id, facts: null }, { select: ["id"], take: 1 })
    if (!bare) return new StepResponse(id)
    const { facts } = await readIssuedPassport(container, id)
    await container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw(`update passport set facts = ?, updated_at = now() where id = ? and facts is null`, [
        JSON.stringify(facts),
        id,
      ])
    return new StepResponse(id)
  },
)
