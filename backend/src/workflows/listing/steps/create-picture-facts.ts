import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PictureHint } from "@serumpun/domain/files/picture-hints"
import { PICTURE_MODULE } from "../../../modules/picture"
import type PictureModuleService from "../../../modules/picture/service"

export type NewPictureFact = {
  id: string
  producer_id: string
  listing_id: string
  difference_hash: string | null
  hints: PictureHint[]
}

export const createPictureFactsStep = createStep(
  "create-picture-facts",
  async ({ hints, ...fact }: NewPictureFact, { container }) => {
    const pictures = container.resolve<PictureModuleService>(PICTURE_MODULE)
    // The column is JSON of any shape, and its type asks for an object.
    await pictures.createPictureFacts([
      { ...fact, hints: hints as unknown as Record<string, unknown> },
    ])
    return new StepResponse(fact.id, fact.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<PictureModuleService>(PICTURE_MODULE).deletePictureFacts([id])
  },
)
