import { createHash } from "node:crypto"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { MedusaError } from "@medusajs/framework/utils"
import type { ListingImage } from "@serumpun/domain/listing-content"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { locales, type Localized } from "@serumpun/domain/locales"
import { checkText } from "@serumpun/domain/text-rules"
import { filesOfPicture } from "../../images/encode-picture"
import { pictureStore } from "../../images/picture-store"
import { processPicture } from "../../images/process-picture"
import { ProblemsError, refuse, throwProblems } from "../problems"
import { createPictureFactsStep } from "./steps/create-picture-facts"
import { readEditable } from "./steps/read-editable"
import { writeDraftWorkflow } from "./write-draft"
import { freeLockStep, holdLockStep } from "../hold-lock"

export type AddImageInput = {
  producer_id: string
  listing_id: string
  member_id: string
  alt: Localized
  /** What its sender calls the file, so that a refusal can name it. */
  file_name: string
  /** Base64: the workflow engine copies its input, which would turn a Buffer into a plain object. */
  content_base64: string
  /** The type of the file before a browser made it smaller. */
  chosen_type?: string
}

function refuseFullListing(images: ListingImage[], name: string): void {
  if (images.length >= LIMITS.images) refuse("file", "picture_limit", { name, max: LIMITS.images })
}

/** A picture that is shown twice tells a buyer nothing more. */
function refuseSamePicture(images: ListingImage[], sha256: string | undefined, name: string): void {
  const at = images.findIndex((image) => sha256 !== undefined && image.sha256 === sha256)
  if (at >= 0) refuse("file", "picture_repeated", { name, number: at + 1 })
}

const processPictureStep = createStep(
  "process-picture",
  async (input: AddImageInput, { container }) => {
    const { snapshot } = await readEditable(container, input)
    refuseFullListing(snapshot.images, input.file_name)
    throwProblems(
      locales.flatMap((locale) =>
        checkText(`alt.${locale}`, input.alt[locale], { max: LIMITS.specification }),
      ),
    )
    const content = Buffer.from(input.content_base64, "base64")
    const sha256 = createHash("sha256").update(content).digest("hex")
    refuseSamePicture(snapshot.images, sha256, input.file_name)
    const result = await processPicture(pictureStore(container), {
      name: input.file_name,
      content,
      chosen_type: input.chosen_type,
    })
    if (!result.image) throw new ProblemsError(result.problems)
    const { image, facts } = result
    return new StepResponse({ image: { ...image, sha256, alt: input.alt }, facts }, image)
  },
  async (image, { container }) => {
    if (image) await pictureStore(container).remove(filesOfPicture(image))
  },
)

const appendImageStep = createStep(
  "append-image",
  async (
    input: {
      producer_id: string
      listing_id: string
      member_id: string
      file_name: string
      image: ListingImage
    },
    { container },
  ) => {
    const newest = await readEditable(container, input)
    // Once more under the lock: other processes may have added pictures meanwhile.
    refuseFullListing(newest.snapshot.images, input.file_name)
    refuseSamePicture(newest.snapshot.images, input.image.sha256, input.file_name)
    const images = [...newest.snapshot.images, input.image]
    const { member_id } = input
    return new StepResponse({ newest, content: { ...newest.snapshot, images }, member_id })
  },
)

/**
 * A producer adds a picture to their draft. Encoding happens before the listing is locked, so that its texts can
 * be saved meanwhile. Run it in turn for one listing, or pictures beyond the limit are encoded for nothing.
 */
export const addListingImageWorkflow = createWorkflow(
  "add-listing-image",
  function (input: AddImageInput) {
    const processed = processPictureStep(input)
    const image = transform({ processed }, ({ processed }) => processed.image)
    const key = transform({ input }, ({ input }) => `listing:${input.listing_id}`)
    const lock = holdLockStep({ key })
    const draft = appendImageStep(
      transform({ input, image }, ({ input, image }) => {
        const { producer_id, listing_id, member_id, file_name } = input
        return { producer_id, listing_id, member_id, file_name, image }
      }),
    )
    createPictureFactsStep(
      transform(
        { input, processed },
        ({ input: { producer_id, listing_id }, processed: { image, facts } }) => ({
          id: image.id,
          ...{ producer_id, listing_id, difference_hash: facts.difference_hash },
          hints: facts.hints,
        }),
      ),
    )
    writeDraftWorkflow.runAsStep({ input: draft })
    freeLockStep(lock)
    return new WorkflowResponse(image)
  },
)

export type RemoveImageInput = {
  producer_id: string
  listing_id: string
  image_id: string
  member_id: string
}

const withoutImageStep = createStep(
  "without-image",
  async (input: RemoveImageInput, { container }) => {
    const newest = await readEditable(container, input)
    const images = newest.snapshot.images.filter(({ id }) => id !== input.image_id)
    if (images.length === newest.snapshot.images.length)
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such picture")
    const { member_id } = input
    return new StepResponse({ newest, content: { ...newest.snapshot, images }, member_id })
  },
)

/** Takes a picture out of the draft; its files stay, because an approved revision may show them. */
export const removeListingImageWorkflow = createWorkflow(
  "remove-listing-image",
  function (input: RemoveImageInput) {
    const key = transform({ input }, ({ input }) => `listing:${input.listing_id}`)
    const lock = holdLockStep({ key })
    const draft = withoutImageStep(input)
    writeDraftWorkflow.runAsStep({ input: draft })
    freeLockStep(lock)
    return new WorkflowResponse({ id: input.listing_id })
  },
)
