import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Locale } from "@serumpun/domain/locales"
import type { OwnListing } from "../contracts/open-rfq"
import { readPublicListings } from "./public-listing"
import { textIn } from "./public-shapes"

/** A producer's listings that are public now. */
export async function listOwnListings(
  container: MedusaContainer,
  producer_id: string,
  locale: Locale,
): Promise<OwnListing[]> {
  const listings = await readOwn(container, producer_id)
  return listings.map(({ id, content }) => ({
    id,
    title: textIn(content.title, locale),
    unit: content.unit,
    moq: content.moq,
    lead_time_days: content.lead_time_days,
  }))
}

/** The categories in which a producer has a public listing, as only curated producers do. */
export async function readOwnCategories(
  container: MedusaContainer,
  producer_id: string,
): Promise<string[]> {
  const listings = await readOwn(container, producer_id)
  return [...new Set(listings.map(({ content }) => content.category))]
}

const readOwn = (container: MedusaContainer, producer_id: string) =>
  readPublicListings(container.resolve(ContainerRegistrationKeys.QUERY), { producer_id })
