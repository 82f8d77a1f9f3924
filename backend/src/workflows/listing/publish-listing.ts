import { emitEventStep, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CatalogueEvents } from "../catalogue/events"
import { replaceTranslationsStep } from "../replace-translations"
import { ListingEvents } from "./events"
import { toPrices } from "./prices"
import { toTranslations } from "./product-texts"
import { preparePublicationStep, type Publication } from "./steps/prepare-publication"
import { switchRevisionStep } from "./steps/switch-revision"
import { linkTradeTermsStep, upsertTradeTermsStep } from "./steps/upsert-trade-terms"

/**
 * An approved snapshot becomes what the public sees: product, tier prices, trade terms, texts in
 * every language and a passport for twelve months. The revision that was public before is
 * superseded, so exactly one is public at any time. The input names the revision; what is published
 * and what the passport says comes from the database alone.
 */
export const publishListingWorkflow = createWorkflow(
  "publish-listing",
  function (input: WorkflowData<{ review_id: string }>) {
    const publication = preparePublicationStep(input)
    updateProductsWorkflow.runAsStep({
      input: transform({ publication }, ({ publication }) => ({
        products: [toProduct(publication)],
      })),
    })
    const terms = upsertTradeTermsStep(publication)
    linkTradeTermsStep({ listing_id: publication.listing_id, terms_id: terms.id })
    replaceTranslationsStep(
      transform({ publication }, ({ publication: { listing_id, snapshot } }) =>
        toTranslations(listing_id, snapshot),
      ),
    )
    switchRevisionStep(publication)
    emitEventStep({
      eventName: ListingEvents.PUBLISHED,
      data: transform({ publication }, ({ publication }) => ({
        id: publication.listing_id,
        review_id: publication.review_id,
      })),
    })
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} }).config({ name: "tell-public" })
    return new WorkflowResponse({ id: publication.listing_id })
  },
)

function toProduct({ listing_id, variant_id, snapshot }: Publication) {
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
        id: variant_id,
        prices: toPrices(snapshot.tiers),
      },
    ],
  }
}
