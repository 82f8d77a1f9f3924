/** Goods shown together for a season: curators at /admin/curation/collections, everybody at /store/shop-collections. */
import { z } from "@medusajs/framework/zod"
import type { Localized, ShownText } from "@serumpun/domain/locales"
import {
  COLLECTION_INTRODUCTION_MAX,
  COLLECTION_LISTINGS_MAX,
  COLLECTION_TITLE_MAX,
} from "@serumpun/domain/shop-window/collection"
import type { ListingCard } from "./catalogue"
import { day, id, localized, wholeNumber } from "./fields"

/** `over` by its last day, `ended` by somebody before. */
export const collectionStates = ["planned", "open", "over", "ended"] as const
export type CollectionState = (typeof collectionStates)[number]

/** GET /admin/curation/collections?limit=&offset= → Paged & { collections }: the last made first. */
export type CollectionView = {
  id: string
  slug: string
  /** The page in the reader's language; null while it is not open. */
  url: string | null
  title: Localized
  introduction: Localized
  /** In order; `title` is null of one that is not public at present and so is not shown. */
  listings: { id: string; title: string | null; producer: string }[]
  from_day: string
  until_day: string
  state: CollectionState
  version: number
  made_by: string
  changed_by: string | null
}

/** POST /admin/curation/collections → { collection }; the same sent again is the one there is. */
export const WriteCollection = z
  .object({
    title: localized(COLLECTION_TITLE_MAX),
    introduction: localized(COLLECTION_INTRODUCTION_MAX),
    // Whether there are too many is a rule of the domain.
    listing_ids: z.array(id).max(10 * COLLECTION_LISTINGS_MAX),
    from_day: day,
    until_day: day,
  })
  .strict()
export type WriteCollection = z.infer<typeof WriteCollection>

/**
 * POST /admin/curation/collections/:id → { collection }. `version` is the one that was read: when
 * another has changed it since, it is `changed_elsewhere`.
 */
export const ChangeCollection = WriteCollection.extend({
  version: z.number().int().min(1).max(1_000_000),
}).strict()
export type ChangeCollection = z.infer<typeof ChangeCollection>

/** POST /admin/curation/collections/:id/end → { collection }: a second time nothing more. */
export const EndCollection = z.object({}).strict()

export type CollectionAnswer = { collection: CollectionView }

/** As many as the map of the site ever names. */
export const CollectionsQuery = z.object({ limit: wholeNumber(1, 20).default(20) }).strict()

/** GET /store/shop-collections?locale=&limit= → { collections }: those open today with goods, the next to end first. */
export type ShownCollection = {
  slug: string
  title: ShownText
  introduction: ShownText
  from_day: string
  until_day: string
  /** How many goods it has today. */
  count: number
  /** The first of them. */
  listings: ListingCard[]
}

/**
 * GET /store/shop-collections/:slug?locale= → { collection }: with all its goods; one that is over or ended
 * has none and says since when. One that has not begun is not found.
 */
export type CollectionDetail = ShownCollection & { ended_on: string | null }
