import type { MedusaContainer } from "@medusajs/framework/types"
import type { Locale } from "@serumpun/domain/locales"
import type common from "@serumpun/domain/locales/en/common.json"
import type trade from "@serumpun/domain/locales/en/trade.json"
import type { Province } from "@serumpun/domain/places"
import { readTexts } from "@serumpun/domain/read-texts"
import {
  shareOfListing,
  shareOfProducer,
  shareOfProvince,
  type ShareCard,
} from "@serumpun/domain/share-card"
import type { ListingDetail } from "../contracts/catalogue"
import { readShownListing } from "./public-listing-detail"
import { readPublicProducer } from "./public-producer"
import { readProvince } from "./public-province"

export type ShareSubject = { kind: "listing" | "producer"; handle: string } | { code: Province }

/** What the picture of a public page shows. @throws NOT_FOUND for what is not public now */
export async function readShareCard(
  container: MedusaContainer,
  subject: ShareSubject,
  locale: Locale,
): Promise<ShareCard> {
  const { province } = readTexts<typeof trade>(locale, "trade")
  if ("code" in subject) {
    const { site } = readTexts<typeof common>(locale, "common")
    const shown = await readProvince(container, subject.code, locale, { limit: 1, offset: 0 })
    return shareOfProvince(shown, locale, province[subject.code], site.tagline)
  }
  if (subject.kind === "listing") {
    const kept = await readShownListing(container, subject.handle, locale)
    const listing = JSON.parse(kept) as ListingDetail
    return shareOfListing(listing, locale, province[listing.producer.province])
  }
  const producer = await readPublicProducer(container, subject.handle, locale)
  return shareOfProducer(producer, locale, province[producer.province])
}
