/** Goods that a buyer's company has put aside: /store/buyer/shortlist, and its link for others. */
import { z } from "@medusajs/framework/zod"
import { SHORTLIST_MAX, SHORTLIST_NOTE_MAX, type ShortlistLine } from "@serumpun/domain/shortlist"
import type { ListingCard } from "./catalogue"
import { text, textOrNull } from "./fields"

const TITLE_MAX = 80

const line = z
  .object({
    listing_id: text(120, { required: true }),
    handle: text(120, { required: true }),
    note: text(SHORTLIST_NOTE_MAX),
  })
  .strict()

/** POST /store/buyer/shortlist: in their order; a shortlist of before signing in is so many additions. */
export const ChangeShortlist = z
  .object({
    changes: z
      .array(z.object({ kind: z.enum(["add", "remove", "note"]), line }).strict())
      .max(SHORTLIST_MAX),
  })
  .strict()
export type ChangeShortlist = z.infer<typeof ChangeShortlist>

/** POST /store/buyer/shortlist/share: the same link under another title when it is shared already. */
export const ShareShortlist = z.object({ title: textOrNull(TITLE_MAX) }).strict()
export type ShareShortlist = z.infer<typeof ShareShortlist>

/** GET and every POST below /store/buyer/shortlist. */
export type ShortlistAnswer = {
  lines: ShortlistLine[]
  share: { token: string; title: string | null } | null
}

/** GET /store/shared-shortlists/:token?locale=: goods and a title, nothing of whose they are. */
export type SharedShortlist = { title: string | null; listings: ListingCard[] }
