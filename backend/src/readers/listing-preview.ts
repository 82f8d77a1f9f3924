import type { IProductModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { dayIn } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import type { ListingBody } from "../contracts/catalogue"
import { toCertificate } from "./certificate"
import { listMarkedRows } from "./certificate-links"
import { holdingCertificates } from "./destinations"
import { readMarketRules } from "./market-rules"
import { readProducerProfile } from "./producer"
import { ownWords, toBody } from "./public-shapes"
import { noDisplay } from "./shop-window"
import { readNewestReview } from "./review"

/**
 * A producer's newest revision, made into what buyers would read by the same code that makes public pages.
 * @throws NOT_FOUND when it does not exist or is another producer's
 */
export async function readListingPreview(
  container: MedusaContainer,
  filters: { listing_id: string; producer_id: string },
  locale: Locale,
): Promise<ListingBody> {
  const { snapshot, text_marks } = await readNewestReview(container, filters)
  const [product, rows, { row, profile }, rules] = await Promise.all([
    container.resolve<IProductModuleService>(Modules.PRODUCT).retrieveProduct(filters.listing_id),
    listMarkedRows(container, filters.producer_id),
    readProducerProfile(container, filters.producer_id),
    readMarketRules(container.resolve(ContainerRegistrationKeys.QUERY)),
  ])
  const certificates = rows.map((row) => ({ ...toCertificate(row), checked_by: row.checked_by }))
  const external = Number(product.external_id)
  const listing = {
    id: product.id,
    handle: product.handle,
    external_id: product.external_id && Number.isInteger(external) ? external : null,
    content: snapshot,
    text_marks,
    certificates: holdingCertificates(snapshot, certificates, dayIn(new Date())),
    producer: row,
    rules,
    pause: null,
    display: noDisplay,
  }
  return toBody(listing, locale, ownWords(profile, locale))
}
