import { normalizeWord } from "./server/text/normalize.js"
import { tokenize } from "./server/text/tokenize.js"
import { understoodLimit, typoCount } from "./typo-count.js"

/**
 * The query as search understood it, when it read at least one word as another one: "pallm
 * sugar" comes back as "palm sugar". Undefined when every word was found as typed, or was only
 * answered by a synonym, which is no misspelling.
 * @param matched stretches of the first hits that answered the query, best hit first
 */
export function understoodQuery(query: string, matched: string[]): string | undefined {
  const found = matched.flatMap((text) => [
    ...tokenize(text).map(({ word, start, end }) => ({
      word,
      text: text.slice(start, end),
    })),
    { word: normalizeWord(text), text },
  ])
  let understood = ""
  let at = 0
  let isCorrected = false
  for (const { word, start, end } of tokenize(query)) {
    understood += query.slice(at, start)
    at = end
    const typed = query.slice(start, end)
    const correction = found.some((each) => each.word.startsWith(word))
      ? undefined
      : closest(word, found)
    understood += correction ?? typed
    if (correction !== undefined) isCorrected = true
  }
  return isCorrected ? understood + query.slice(at) : undefined
}

function closest(word: string, found: { word: string; text: string }[]): string | undefined {
  let best: { text: string; typos: number } | undefined
  for (const each of found) {
    const typos = typoCount(word, each.word)
    if (typos <= understoodLimit(word) && typos < (best?.typos ?? Infinity)) {
      best = { text: each.text.toLocaleLowerCase(), typos }
    }
  }
  return best?.text
}
