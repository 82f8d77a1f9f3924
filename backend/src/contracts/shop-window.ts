/** What curators put first in the catalogue, or leave out of its lists, at /admin/curation/shop-window. */
import { z } from "@medusajs/framework/zod"
import {
  PLACE_MAX,
  WINDOW_REASON_MAX,
  type WindowKind,
  windowKinds,
  type WindowScope,
  windowScopes,
} from "@serumpun/domain/shop-window/rules"
import { day, id, text } from "./fields"

/** GET /admin/curation/shop-window?limit=&offset= → Paged & { entries }: what holds or will, the next to end first. */
export type ShopWindowView = {
  id: string
  kind: WindowKind
  scope: WindowScope
  listing_id: string
  /** In the reader's language; as the id where the listing is not public at present. */
  title: string
  /** Its public page; null where the listing is not public at present: then this does nothing. */
  url: string | null
  producer: string
  place: number
  from_day: string
  until_day: string
  reason: string
  made_by: string
}

/**
 * POST /admin/curation/shop-window → { entry }: a new one, or the same that there is already. Another one of
 * the listing there is `changed_elsewhere`: it is taken away first. Of `hide` scope and place mean nothing.
 */
export const ShowInWindow = z
  .object({
    kind: z.enum(windowKinds),
    scope: z.enum(windowScopes).default("catalogue"),
    listing_id: id,
    place: z.number().int().min(1).max(PLACE_MAX).default(1),
    from_day: day,
    until_day: day,
    reason: text(WINDOW_REASON_MAX, { required: true }),
  })
  .strict()
export type ShowInWindow = z.infer<typeof ShowInWindow>

/** POST /admin/curation/shop-window/:id/end → { entry }: it holds no longer; a second time nothing more. */
export const EndInWindow = z.object({}).strict()

export type ShopWindowAnswer = { entry: Omit<ShopWindowView, "title" | "url" | "producer"> }

/** GET /admin/curation/shop-window/listings?q= → { listings }: the first of the public ones with these words; none without words. */
export const FindForWindow = z.object({ q: text(100).default("") }).strict()
export type FoundForWindow = {
  id: string
  title: string
  producer: string
  /** Where its producer works. */
  place: string
  /** The last day on which lists go without it. */
  hidden_until: string | null
}
