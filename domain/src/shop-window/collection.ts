import { defaultLocale, type Localized } from "../locales.js"
import { problem, type Problem } from "../problems.js"
import { checkWindowDays, type WindowDays } from "./rules.js"

/** Goods that curators show together under a name for a season, a fair or a feast, with an end. */
export type CollectionContent = WindowDays & {
  title: Localized
  introduction: Localized
  /** In the order in which they are shown. */
  listing_ids: string[]
}

export const COLLECTION_TITLE_MAX = 80
export const COLLECTION_INTRODUCTION_MAX = 600
/** One is no collection. */
export const COLLECTION_LISTINGS_MIN = 2
export const COLLECTION_LISTINGS_MAX = 48

/**
 * @param began the first day as it was before a change; null of a new one. A collection that began
 * keeps its first day from that day on, since its address may have been sent.
 */
export function checkCollection(
  content: CollectionContent,
  today: string,
  began: string | null,
): Problem[] {
  const { title, listing_ids, from_day } = content
  const hasBegun = began !== null && began <= today
  if (hasBegun && from_day !== began) return [problem("from_day", "date_in_past")]
  const count = listing_ids.length
  return [
    ...(title[defaultLocale] ? [] : [problem(`title.${defaultLocale}`, "required")]),
    ...(count < COLLECTION_LISTINGS_MIN
      ? [problem("listing_ids", "too_few", { min: COLLECTION_LISTINGS_MIN })]
      : []),
    ...(count > COLLECTION_LISTINGS_MAX
      ? [problem("listing_ids", "too_many", { max: COLLECTION_LISTINGS_MAX })]
      : []),
    ...(new Set(listing_ids).size < count ? [problem("listing_ids", "repeated")] : []),
    // Counted from the day on which it began, so that an end cannot be moved on for ever.
    ...checkWindowDays(content, hasBegun ? from_day : today),
    ...(hasBegun && content.until_day < today ? [problem("until_day", "date_in_past")] : []),
  ]
}
