/** A text in stretches, those that answer the query marked: safe to render without HTML. */
export type MarkedText = { text: string; is_match: boolean }[]

/** Private-use characters, which no listing contains: the text between needs no escaping rules. */
export const MARK_START = "\ue000"
export const MARK_END = "\ue001"

export function readMarks(marked: string): MarkedText {
  const parts: MarkedText = []
  for (const [at, piece] of marked.split(MARK_START).entries()) {
    if (at === 0) {
      parts.push({ text: piece, is_match: false })
      continue
    }
    const end = piece.indexOf(MARK_END)
    const stop = end < 0 ? piece.length : end
    parts.push({ text: piece.slice(0, stop), is_match: true })
    parts.push({ text: piece.slice(stop + 1), is_match: false })
  }
  return parts.filter(({ text }) => text !== "")
}

/** The matched stretches of a marked text. */
export function matchedTexts(marked: string): string[] {
  return readMarks(marked)
    .filter(({ is_match }) => is_match)
    .map(({ text }) => text)
}
