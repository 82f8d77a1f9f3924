import { cleanText } from "@serumpun/domain/clean-text"
import { SHORTLIST_NOTE_MAX, type ShortlistChange } from "@serumpun/domain/shortlist"
import { isLine } from "#app/lib/kept/shortlist-line.ts"

/**
 * What a form asks for: `add`, `remove` or `note` holds the listing's id and handle, parted by a space,
 * and `text` a note. Null for a form that names no listing.
 */
export function readChange(form: FormData): ShortlistChange | null {
  const text = (name: string) => form.get(name)?.toString() ?? ""
  const kind = (["add", "remove", "note"] as const).find((name) => form.has(name))
  if (!kind) return null
  const [listing_id = "", handle = ""] = text(kind).trim().split(" ")
  const note = cleanText(text("text")).replace(/\s+/g, " ").trim().slice(0, SHORTLIST_NOTE_MAX)
  const line = { listing_id, handle, note }
  return isLine(line) ? { kind, line } : null
}
