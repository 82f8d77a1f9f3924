import { SHORTLIST_NOTE_MAX, type ShortlistLine } from "@serumpun/domain/shortlist"

const MAX_ID_LENGTH = 100

/** Whether a cookie or a form holds a line of a shortlist. */
export function isLine(value: unknown): value is ShortlistLine {
  if (typeof value !== "object" || value === null) return false
  const { listing_id, handle, note } = value as Partial<ShortlistLine>
  return (
    [listing_id, handle].every(
      (id) => typeof id === "string" && id !== "" && id.length <= MAX_ID_LENGTH,
    ) &&
    typeof note === "string" &&
    note.length <= SHORTLIST_NOTE_MAX
  )
}
