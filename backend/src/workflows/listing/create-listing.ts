import { createProductsWorkflow, createRemoteLinkStep } from "@medusajs/medusa/core-flows"
import type { IProductModuleService, ISalesChannelModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { toHandle } from "@serumpun/domain/handles"
import type { ListingContent, ListingImage } from "@serumpun/domain/listing-content"
import { checkListingDraft } from "@serumpun/domain/listing-rules"
import type { TextMarks } from "@serumpun/domain/translations"
import { marksAfter, sharedMarks } from "../../merging/text-marks"
import { typedBy } from "../../merging/typed-by"
import { PRODUCER_MODULE } from "../../modules/producer"
import { createReviewsStep } from "../curation/steps/write-reviews"
import { freeHandle } from "../free-handle"
import { refuse, throwProblems } from "../problems"
import { applyChanges, emptyContent } from "./content"

export type CreateListingInput = {
  producer_id: string
  /** Who typed it. */
  member_id: string
  content: Partial<ListingContent>
  handle?: string
  /** The producer's or an import's own number; kept on the product. */
  external_id?: number
  /** Pictures of another listing of this producer that it begins with. */
  images?: ListingImage[]
  /** Of the listing that its texts are taken from. */
  text_marks?: TextMarks | null
}

const prepareListingStep = createStep(
  "prepare-listing",
  async (input: CreateListingInput, { container }) => {
    const content = { ...applyChanges(emptyContent(), input.content), images: input.images ?? [] }
    throwProblems(checkListingDraft(content))
    const products = container.resolve<IProductModuleService>(Modules.PRODUCT)
    const isFree = async (handle: string) =>
      (await products.listProducts({ handle }, { select: ["id"], take: 1 })).length === 0
    if (input.handle !== undefined) {
      if (input.handle !== toHandle(input.handle)) refuse("handle", "not_allowed_characters")
      if (!(await isFree(input.handle))) refuse("handle", "invalid_choice")
    }
    const title = content.title.en || content.title.id
    const handle = input.handle ?? (await freeHandle(title, "listing", isFree))
    const [channel] = await container
      .resolve<ISalesChannelModuleService>(Modules.SALES_CHANNEL)
      .listSalesChannels({}, { take: 1, select: ["id"] })
    return new StepResponse({ content, handle, sales_channel_id: channel?.id ?? null })
  },
)

/**
 * A producer starts a listing: an unpublished Medusa product that is theirs, and revision 1 as a
 * draft. Nothing of it is public before curators approve it.
 */
export const createListingWorkflow = createWorkflow(
  "create-listing",
  function (input: CreateListingInput) {
    const prepared = prepareListingStep(input)
    const products = createProductsWorkflow.runAsStep({
      input: transform({ input, prepared }, ({ input, prepared }) => ({
        products: [
          {
            title: prepared.content.title.en || prepared.content.title.id,
            handle: prepared.handle,
            status: "draft" as const,
            ...(input.external_id === undefined ? {} : { external_id: String(input.external_id) }),
            options: [{ title: "Default", values: ["default"] }],
            variants: [
              { title: "default", options: { Default: "default" }, manage_inventory: false },
            ],
            ...(prepared.sales_channel_id
              ? { sales_channels: [{ id: prepared.sales_channel_id }] }
              : {}),
          },
        ],
      })),
    })
    const listing = transform({ products }, ({ products }) => ({ id: products[0]?.id ?? "" }))
    createRemoteLinkStep(
      transform({ input, listing }, ({ input, listing }) => [
        {
          [PRODUCER_MODULE]: { producer_id: input.producer_id },
          [Modules.PRODUCT]: { product_id: listing.id },
        },
      ]),
    )
    createReviewsStep(
      transform({ input, listing, prepared }, ({ input, listing, prepared }) => [
        {
          listing_id: listing.id,
          producer_id: input.producer_id,
          revision: 1,
          snapshot: prepared.content,
          text_marks: sharedMarks(
            prepared.content,
            marksAfter({ known: null, from: emptyContent(), to: prepared.content }),
            input.text_marks ?? {},
          ),
          typed_by: typedBy({
            known: null,
            from: emptyContent(),
            to: prepared.content,
            member_id: input.member_id,
          }),
        },
      ]),
    )
    return new WorkflowResponse(listing)
  },
)
