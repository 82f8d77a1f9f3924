import { knownJoined, type Span } from "./span.js"
import type { Token } from "./split-text.js"
import { joinedKey, termIndex } from "./term-index.js"
import { koreanParticles } from "./word-forms.js"

const LONGEST = 16
/** A word cannot end before these: they belong to the letter before. */
const NEVER_FIRST = /^[ァィゥェォッャュョヮぁぃぅぇぉっゃゅょゎー]/u
const KANA = /\p{sc=Katakana}|\p{sc=Hiragana}/u
const HIRAGANA_ONLY = /^\p{sc=Hiragana}+$/u
/** In the midst of unknown letters a short word is most often none. */
const SHORTEST_INSIDE = 3
const SHORTEST_HAN_INSIDE = 2
const LONGEST_PARTICLE = 2
const LONGEST_SHORT_KANA = 3
const KANA_ONLY = /^[\p{sc=Katakana}\p{sc=Hiragana}ー]+$/u

const scriptOf = (letter: string) =>
  HIRAGANA_ONLY.test(letter)
    ? "hiragana"
    : KANA.test(letter) || letter === "ー"
      ? "katakana"
      : "other"

/**
 * The words in a stretch of a script without spaces, or in Korean words one after the other: the
 * longest known word at each place, and what lies between as words or, when it is short, as nothing.
 */
export function readJoined(query: string, tokens: Token[], languages: string[]): Span[] {
  const begin = tokens[0].start
  const end = tokens.at(-1)!.end
  const breaks = new Set(tokens.flatMap((token) => [token.start, token.end]))
  const spans: Span[] = []
  let unknownFrom: number | undefined
  let at = begin
  while (at < end) {
    const found = knownAt(at)
    if (found) {
      closeUnknown(at)
      if (!isSpace(found.start, found.end)) spans.push(found)
      at = found.end
    } else {
      unknownFrom ??= at
      at++
    }
  }
  closeUnknown(end)
  return spans

  function isSpace(from: number, to: number) {
    return query.slice(from, to).trim() === ""
  }

  function knownAt(from: number): Span | undefined {
    if (isSpace(from, from + 1)) return { start: from, end: from + 1, kind: "stop" }
    const isInside =
      unknownFrom !== undefined &&
      !breaks.has(from) &&
      scriptOf(query[from - 1]) === scriptOf(query[from])
    if (isInside && NEVER_FIRST.test(query[from])) return undefined
    for (let length = Math.min(LONGEST, end - from); length > 0; length--) {
      const to = from + length
      if (NEVER_FIRST.test(query.slice(to, to + 1)) && to < end) continue
      if (isSpace(to - 1, to)) continue
      const text = query.slice(from, to)
      if (isInside && length < (KANA.test(text) ? SHORTEST_INSIDE : SHORTEST_HAN_INSIDE)) break
      const span = meaningOf(text, from, to)
      if (span) return span
    }
    return undefined
  }

  function conceptOf(text: string): string | undefined {
    for (const language of languages) {
      const [concept] = termIndex(language).exact.get(joinedKey(text, language)) ?? []
      if (concept) return concept
    }
    return undefined
  }

  function meaningOf(text: string, start: number, stop: number): Span | undefined {
    const concept = conceptOf(text)
    if (concept && isWhole(text, stop) && isWholeKana(text, stop))
      return { start, end: stop, kind: "concept", concept }
    const kind = knownJoined(text.replace(/\s/g, ""))
    // No particle begins a word: とうふ is not と with something.
    const isBeginning = kind === "stop" && start === begin && HIRAGANA_ONLY.test(text)
    if (kind && !(isBeginning && !isWholeKana(text, stop)))
      return { start, end: stop, kind } as Span
    const isParticle = languages[0] === "ko" && spans.length > 0 && koreanParticles.has(text)
    return isParticle && breaks.has(stop) ? { start, end: stop, kind: "stop" } : undefined
  }

  /** A Korean word of one syllable is one only where the word ends, or a particle follows. */
  function isWhole(text: string, stop: number): boolean {
    if (languages[0] !== "ko" || text.length > 1 || breaks.has(stop)) return true
    const wordEnd = [...breaks].filter((each) => each > stop).toSorted((a, b) => a - b)[0]
    return koreanParticles.has(query.slice(stop, wordEnd))
  }

  /**
   * A short word in kana is one where the script changes, a known word follows, or one that is long
   * enough: とうふ is no とう and プリンター no プリン, while バニラエッセンス has to do with バニラ.
   */
  function isWholeKana(text: string, stop: number): boolean {
    if (!KANA_ONLY.test(text) || text.length > LONGEST_SHORT_KANA) return true
    const script = scriptOf(text.at(-1)!)
    let restEnd = stop
    const farthest = Math.min(end, stop + SHORTEST_INSIDE)
    while (restEnd < farthest && !breaks.has(restEnd) && scriptOf(query[restEnd]) === script)
      restEnd++
    const rest = query.slice(stop, restEnd)
    if (rest === "") return true
    if (
      script === "katakana" &&
      text.length === LONGEST_SHORT_KANA &&
      rest.length === SHORTEST_INSIDE
    )
      return true
    for (let length = Math.min(LONGEST, end - stop); length > 0; length--) {
      const next = query.slice(stop, stop + length)
      if (conceptOf(next) ?? knownJoined(next)) return true
    }
    return false
  }

  function closeUnknown(to: number) {
    if (unknownFrom === undefined) return
    const start = unknownFrom
    unknownFrom = undefined
    const text = query.slice(start, to)
    const isShort =
      text.length === 1 || (HIRAGANA_ONLY.test(text) && text.length <= LONGEST_PARTICLE)
    // One letter between known words links them, as 製 and 殻 do.
    const isLink = isShort && (spans.length > 0 || to < end)
    spans.push({ start, end: to, kind: isLink ? "stop" : "word" })
  }
}
