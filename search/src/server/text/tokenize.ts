import {
  characterClasses,
  HARD_SEPARATOR,
  KATAKANA,
  SOFT_SEPARATOR,
  UNSPACED,
  WORD,
} from "./character-classes.js"
import { normalizeWord } from "./normalize.js"

/** Meilisearch treats words across a sentence boundary as eight apart. */
export const HARD_SEPARATOR_DISTANCE = 8

/**
 * A word of a text. `start` and `end` are UTF-16 offsets into the text; `position` counts words
 * and jumps by 8 over hard separators; `span` is more than 1 for a katakana run that is also
 * present as its parts.
 */
export type Token = { word: string; start: number; end: number; position: number; span: number }

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(locale: string): Intl.Segmenter {
  let segmenter = segmenters.get(locale)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: "word" })
    segmenters.set(locale, segmenter)
  }
  return segmenter
}

/** Splits a text into words; `locale` (BCP 47) decides how unspaced scripts are segmented. */
export function tokenize(text: string, locale = "ja"): Token[] {
  const classes = characterClasses()
  const tokens: Token[] = []
  const length = text.length
  let position = -1
  let gap = 1
  let at = 0
  while (at < length) {
    const kind = classes[text.charCodeAt(at)]
    if (kind === SOFT_SEPARATOR || kind === HARD_SEPARATOR) {
      if (kind === HARD_SEPARATOR && tokens.length) gap = HARD_SEPARATOR_DISTANCE
      at++
      continue
    }
    const start = at
    if (kind === WORD) {
      while (at < length && classes[text.charCodeAt(at)] === WORD) at++
      const word = normalizeWord(text.slice(start, at))
      if (word) {
        position += gap
        gap = 1
        tokens.push({ word, start, end: at, position, span: 1 })
      }
      continue
    }
    while (at < length && isUnspaced(classes[text.charCodeAt(at)])) at++
    position = pushSegments(tokens, text.slice(start, at), start, position + gap, locale)
    gap = 1
  }
  return tokens
}

function isUnspaced(kind: number): boolean {
  return kind === UNSPACED || kind === KATAKANA
}

/** Adds the words of one unspaced run and returns the last position used. */
function pushSegments(
  tokens: Token[],
  run: string,
  offset: number,
  position: number,
  locale: string,
): number {
  const classes = characterClasses()
  let next = position
  let firstKana = -1
  for (const { segment, index } of segmenterFor(locale).segment(run)) {
    const start = offset + index
    if (classes[segment.charCodeAt(0)] !== KATAKANA) {
      mergeKatakana(tokens, firstKana, run, offset)
      firstKana = -1
    } else if (firstKana < 0) firstKana = tokens.length
    const word = normalizeWord(segment)
    tokens.push({ word, start, end: start + segment.length, position: next++, span: 1 })
  }
  mergeKatakana(tokens, firstKana, run, offset)
  return next - 1
}

/** The segmenter cuts katakana loan words at will, so the whole run is indexed as a word too. */
function mergeKatakana(tokens: Token[], first: number, run: string, offset: number): void {
  if (first < 0 || tokens.length - first < 2) return
  const start = tokens[first].start
  const end = tokens[tokens.length - 1].end
  const word = normalizeWord(run.slice(start - offset, end - offset))
  const span = tokens.length - first
  tokens.push({ word, start, end, position: tokens[first].position, span })
}
