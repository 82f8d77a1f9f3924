import { splitText } from "./split-text.js"
import { conceptsNamed, longestFrom } from "./term-index.js"

/**
 * The concepts that a text in a language written with spaces names, in order. Longer names win: palm sugar is no
 * palm. A word in an unknown form is read without its ending.
 */
export function conceptsIn(text: string, language: string): string[] {
  const tokens = splitText(text)
  const found: string[] = []
  let end = 0
  for (let from = 0; from < tokens.length; from++) {
    const named = namedFrom(from)
    // "cassia cinnamon sticks" are cassia cinnamon and cinnamon sticks; "palm" within "palm sugar" is nothing.
    if (!named || from + named.count <= end) continue
    end = from + named.count
    found.push(...named.concepts)
  }
  return [...new Set(found)]

  function namedFrom(from: number) {
    const most = longestFrom(tokens[from], language)
    for (let count = Math.min(most, tokens.length - from); count > 0; count--) {
      const words = tokens.slice(from, from + count)
      const exact = conceptsNamed(words, language, false)
      const concepts = exact.length > 0 ? exact : conceptsNamed(words, language, true)
      if (concepts.length > 0) return { concepts, count }
    }
    return undefined
  }
}
