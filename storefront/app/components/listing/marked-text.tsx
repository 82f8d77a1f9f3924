import type { MarkedText as Stretches } from "@serumpun/search/marked-text"

/** A text with the words that answered the query marked. */
export function MarkedText({ text }: { text: Stretches }) {
  return text.map(({ text: stretch, is_match }, index) =>
    is_match ? <mark key={index}>{stretch}</mark> : stretch,
  )
}
