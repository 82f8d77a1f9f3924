import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ListingImage } from "@serumpun/domain/listing-content"
import { judgeStored, judgingBytes } from "../../images/judge-stored"
import { withinPictureMemory } from "../../images/picture-memory"
import { pictureStore } from "../../images/picture-store"
import { PICTURE_MODULE } from "../../modules/picture"
import type PictureModuleService from "../../modules/picture/service"

type Unjudged = { picture: ListingImage; listing_id: string; producer_id: string }

/** So many in one run: some seconds of one processor. */
const AT_ONCE = 100

async function listUnjudged(container: MedusaContainer): Promise<Unjudged[]> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Unjudged[] }>(
      `select distinct on (picture ->> 'id') picture, listing_id, producer_id
         from review, jsonb_path_query(snapshot, '$.images[*]') picture
        where deleted_at is null
          and not exists (select 1 from picture_fact where picture_fact.id = picture ->> 'id')
        limit ?`,
      [AT_ONCE],
    )
  return rows
}

const judgePicturesStep = createStep("judge-pictures", async (_: void, { container }) => {
  const pictures = container.resolve<PictureModuleService>(PICTURE_MODULE)
  const store = pictureStore(container)
  const found = await listUnjudged(container)
  for (const { picture, ...listing } of found) {
    const { difference_hash, hints } = await withinPictureMemory(judgingBytes(picture), () =>
      judgeStored(store, picture),
    )
    const row = { id: picture.id, ...listing, difference_hash }
    await pictures
      .createPictureFacts([{ ...row, hints: hints as unknown as Record<string, unknown> }])
      // Another backend has judged it in the same moment.
      .catch((error: Error) => {
        if (!/already exists/i.test(error.message)) throw error
      })
  }
  return new StepResponse(found.length)
})

/** Pictures of before are judged too, so that a copy of them is known again. */
export const judgePicturesWorkflow = createWorkflow("judge-pictures", function () {
  return new WorkflowResponse(judgePicturesStep())
})
