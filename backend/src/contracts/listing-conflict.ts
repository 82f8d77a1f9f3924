import type { ListingContent } from "@serumpun/domain/listing-content"

/**
 * 409 of POST /producer/listings/:id with `based_on`: beside `problems`, one `changed_elsewhere` per
 * field that both sides have changed. Send the chosen values again with this `stamp` as `based_on`.
 */
export type ListingConflict = {
  stamp: string
  /** As it stands now; nothing of what was sent has been written. */
  content: ListingContent
  conflicts: string[]
  /** Fields that only the other side has changed. */
  taken: string[]
}
