import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { changeImages, type ImageChange } from "./change-images"
import { readEditable } from "./steps/read-editable"
import { writeDraftWorkflow } from "./write-draft"

export type ChangeImageInput = {
  producer_id: string
  listing_id: string
  image_id: string
  member_id: string
  change: ImageChange
}

const changedImageStep = createStep(
  "changed-image",
  async ({ image_id, change, member_id, ...listing }: ChangeImageInput, { container }) => {
    const newest = await readEditable(container, listing)
    const images = changeImages(newest.snapshot.images, image_id, change)
    if (!images) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such picture")
    return new StepResponse({ newest, content: { ...newest.snapshot, images }, member_id })
  },
)

/** A producer moves a picture of their draft by one place, or says in words what it shows. */
export const changeListingImageWorkflow = createWorkflow(
  "change-listing-image",
  function (input: ChangeImageInput) {
    const key = transform({ input }, ({ input }) => `listing:${input.listing_id}`)
    const lock = holdLockStep({ key })
    const draft = changedImageStep(input)
    writeDraftWorkflow.runAsStep({ input: draft })
    freeLockStep(lock)
    return new WorkflowResponse({ id: input.listing_id })
  },
)
