import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ListingImage } from "@serumpun/domain/listing-content"
import { readNewestReview } from "./review"

/**
 * The picture that this very file has become in a producer's listing; null when it is not there.
 * @throws NOT_FOUND when the listing is not theirs
 */
export async function findListingImage(
  container: MedusaContainer,
  {
    content_base64,
    ...listing
  }: { listing_id: string; producer_id: string; content_base64: string },
): Promise<ListingImage | null> {
  const { snapshot } = await readNewestReview(container, listing)
  const sha256 = createHash("sha256").update(Buffer.from(content_base64, "base64")).digest("hex")
  return snapshot.images.find((image) => image.sha256 === sha256) ?? null
}
