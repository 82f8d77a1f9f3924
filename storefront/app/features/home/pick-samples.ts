import type { ListingCard } from "@serumpun/backend/src/contracts/catalogue.ts"

const sampleCount = 6

/**
 * The sheet of samples beside the title: goods with a picture, each from another province and
 * another family as far as there are enough.
 */
export function pickSamples(listings: ListingCard[]): ListingCard[] {
  const provinces = new Set<string>()
  const families = new Set<string>()
  const pictured = listings.filter(({ image }) => image !== null)
  const various = pictured.filter(({ province, category }) => {
    const family = category.split("/")[0] ?? category
    if (provinces.has(province) || families.has(family)) return false
    provinces.add(province)
    families.add(family)
    return true
  })
  return [...new Set([...various, ...pictured])].slice(0, sampleCount)
}
