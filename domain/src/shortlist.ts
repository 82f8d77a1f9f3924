/** `note` is the buyer's own. */
export type ShortlistLine = { listing_id: string; handle: string; note: string }
export type ShortlistChange = { kind: "add" | "remove" | "note"; line: ShortlistLine }

/** Lines of an account's shortlist. */
export const SHORTLIST_MAX = 50
/** Characters. */
export const SHORTLIST_NOTE_MAX = 200

/** The list after a change; what is added twice stands there once, and keeps its note. */
export function changeShortlist(
  lines: readonly ShortlistLine[],
  { kind, line }: ShortlistChange,
): ShortlistLine[] {
  const isIt = ({ listing_id }: ShortlistLine) => listing_id === line.listing_id
  if (kind === "remove") return lines.filter((one) => !isIt(one))
  if (kind === "add") return lines.some(isIt) ? [...lines] : [...lines, line]
  return lines.map((one) => (isIt(one) ? { ...one, note: line.note } : one))
}
