import { canonicalJson } from "./canonical-json.js"
import type { ListingContent } from "./listing-content.js"

/** How far a price may move without a review, in per cent of the price that was approved. */
export const LIGHT_PRICE_PERCENT = 20

/** What may change without a review; prices within bounds, pictures in another order alone. */
export const lightFields = ["tiers", "lead_time_days", "capacity_per_month", "images"] as const
export type LightField = (typeof lightFields)[number]

/**
 * The fields in which a new content differs from what buyers see, when it may go live without a review;
 * null when curators have to judge it, or nothing differs. `approved`: what curators approved, from
 * which prices are measured, so that many small steps are not one large one.
 */
export function findLightChanges(
  approved: ListingContent,
  shown: ListingContent,
  now: ListingContent,
): LightField[] | null {
  const keys = new Set([...Object.keys(shown), ...Object.keys(now)] as (keyof ListingContent)[])
  const changed = [...keys].filter((key) => !isSame(shown[key], now[key]))
  const light = lightFields.filter((field) => changed.includes(field))
  if (light.length === 0 || light.length < changed.length) return null
  if (light.includes("tiers") && !areTiersNear(approved.tiers, now.tiers)) return null
  return light.includes("images") && !isReordered(shown.images, now.images) ? null : light
}

/** The same steps, each price near the approved one. */
function areTiersNear(approved: ListingContent["tiers"], now: ListingContent["tiers"]): boolean {
  return (
    approved.length === now.length &&
    approved.every((tier, index) => {
      const other = now[index]!
      // Ten-thousandths of a dollar, in whole numbers.
      const [was, is] = [Math.round(tier.usd * 10_000), Math.round(other.usd * 10_000)]
      const isNear = Math.abs(is - was) * 100 <= was * LIGHT_PRICE_PERCENT
      return tier.min === other.min && tier.max === other.max && isNear
    })
  )
}

function isReordered(shown: ListingContent["images"], now: ListingContent["images"]): boolean {
  return (
    shown.length === now.length &&
    now.every((image) =>
      isSame(
        shown.find(({ id }) => id === image.id),
        image,
      ),
    )
  )
}

/** By value; the order of an object's keys says nothing, and the database does not keep it. */
const isSame = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other)
