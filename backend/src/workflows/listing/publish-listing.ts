import { emitEventStep, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { Modules } from "@medusajs/framework/utils"
import type { IProductModuleService } from "@medusajs/framework/types"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { inEveryLocale } from "@serumpun/domain/locales"
import { moveCatalogueVersionStep } from "../catalogue/move-catalogue-version"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import { updateReviewsStep } from "../curation/steps/write-reviews"
import { replaceTranslationsStep } from "../replace-translations"
import { ListingEvents } from "./events"
import { createPassportsStep, type PassportContent } from "./steps/create-passports"
import { linkTradeTermsStep, upsertTradeTermsStep } from "./steps/upsert-trade-terms"

export type PublishListingInput = {
  review_id: string
  listing_id: string
  snapshot: ListingContent
  previous_review_id: string | null
  /** Who decided, for the log. */
  actor: string
  passport: PassportContent
}

const readVariantStep = createStep("read-variant", async (listing_id: string, { container }) => {
  const [variant] = await container
    .resolve<IProductModuleService>(Modules.PRODUCT)
    .listProductVariants({ product_id: listing_id }, { select: ["id"], take: 1 })
  if (!variant) throw new Error(`Listing ${listing_id} has no variant`)
  return new StepResponse(variant.id)
})

/**
 * An approved snapshot becomes what the public sees: product, tier prices, trade terms, texts in
 * every language and a passport for twelve months. The revision that was public before is
 * superseded, so exactly one is public at any time.
 */
export const publishListingWorkflow = createWorkflow(
  "publish-listing",
  function (input: WorkflowData<PublishListingInput>) {
    const variant_id = readVariantStep(input.listing_id)
    updateProductsWorkflow.runAsStep({
      input: transform({ input, variant_id }, ({ input, variant_id }) => ({
        products: [toProduct(input, variant_id)],
      })),
    })
    const terms = upsertTradeTermsStep(input)
    linkTradeTermsStep({ listing_id: input.listing_id, terms_id: terms.id })
    replaceTranslationsStep(
      transform({ input }, ({ input: { listing_id, snapshot } }) => ({
        reference: "product" as const,
        reference_id: listing_id,
        texts: inEveryLocale((locale) => ({
          title: snapshot.title[locale],
          subtitle: snapshot.summary[locale],
          description: snapshot.description[locale],
        })),
      })),
    )
    updateReviewsStep(
      transform({ input }, ({ input }) =>
        input.previous_review_id
          ? [{ id: input.previous_review_id, status: "superseded" as const }]
          : [],
      ),
    ).config({ name: "supersede-previous" })
    updateReviewsStep(
      transform({ input }, ({ input }) => [
        { id: input.review_id, status: "approved" as const, decided_at: new Date() },
      ]),
    ).config({ name: "approve-review" })
    createPassportsStep(input)
    const version = moveCatalogueVersionStep()
    createCurationLogsStep(
      transform({ input }, ({ input }) => [
        {
          subject_type: "review" as const,
          subject_id: input.review_id,
          actor: input.actor,
          action: "approved",
        },
      ]),
    ).config({ name: "log-approval" })
    emitEventStep({
      eventName: ListingEvents.PUBLISHED,
      data: transform({ input, version }, ({ input, version }) => ({
        id: input.listing_id,
        review_id: input.review_id,
        catalogue_version: version,
      })),
    })
    return new WorkflowResponse({ id: input.listing_id })
  },
)

function toProduct({ listing_id, snapshot }: PublishListingInput, variantId: string) {
  return {
    id: listing_id,
    title: snapshot.title.en,
    subtitle: snapshot.summary.en,
    description: snapshot.description.en,
    status: "published" as const,
    hs_code: snapshot.hs_code,
    origin_country: "ID",
    variants: [
      {
        id: variantId,
        prices: snapshot.tiers.map(({ min, max, usd }) => ({
          amount: usd,
          currency_code: "usd",
          min_quantity: min,
          ...(max === null ? {} : { max_quantity: max }),
        })),
      },
    ],
  }
}
