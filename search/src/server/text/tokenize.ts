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

// ICU chooses its dictionary by script, so one segmenter serves every language written unspaced.
const segmenter = new Intl.Segmenter("ja", { granularity: "word" })

type Segment = { word: string; length: number }

const MOST_REMEMBERED = 50_000
const segmentsByChunk = new Map<string, Segment[]>()

/** Segmenting costs more than anything else in indexing, and the same chunks come again. */
function segmentsOf(chunk: string): Segment[] {
  let segments = segmentsByChunk.get(chunk)
  if (!segments) {
    segments = []
    for (const { segment } of segmenter.segment(chunk)) {
      segments.push({ word: normalizeWord(segment), length: segment.length })
    }
    if (segmentsByChunk.size >= MOST_REMEMBERED) segmentsByChunk.clear()
    segmentsByChunk.set(chunk, segments)
  }
  return segments
}

/** Receives the words of a text: see Token for what the numbers mean. */
export type WordVisitor = (
  word: string,
  start: number,
  end: number,
  position: number,
  span: number,
) => void

/** Splits a text of any language into words. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  scanWords(text, (word, start, end, position, span) => {
    tokens.push({ word, start, end, position, span })
  })
  return tokens
}

/** Like tokenize, without an object per word: indexing scans millions of them. */
export function scanWords(text: string, visit: WordVisitor): void {
  const classes = characterClasses()
  const length = text.length
  let position = -1
  let gap = 1
  let at = 0
  while (at < length) {
    const kind = classes[text.charCodeAt(at)]
    if (kind === SOFT_SEPARATOR || kind === HARD_SEPARATOR) {
      if (kind === HARD_SEPARATOR && position >= 0) gap = HARD_SEPARATOR_DISTANCE
      at++
      continue
    }
    const start = at
    if (kind === WORD) {
      let isPlain = true
      for (; at < length; at++) {
        const unit = text.charCodeAt(at)
        if (classes[unit] !== WORD) break
        if (!isPlainUnit(unit)) isPlain = false
      }
      const written = text.slice(start, at)
      const word = isPlain ? written : normalizeWord(written)
      if (word) {
        position += gap
        gap = 1
        visit(word, start, at, position, 1)
      }
      continue
    }
    while (at < length && isUnspaced(classes[text.charCodeAt(at)])) at++
    position = scanRun(text, start, at, position + gap, visit)
    gap = 1
  }
}

/** Lower-case ASCII letters and digits, which nothing has to be done to. */
function isPlainUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
}

function isUnspaced(kind: number): boolean {
  return kind === UNSPACED || kind === KATAKANA
}

/**
 * Visits the words of one unspaced run, chunk by chunk. A chunk is a katakana word, or kanji with
 * the kana after them: cut there, a word is segmented alike in a long text and in a short query.
 * @returns the last position used
 */
function scanRun(
  text: string,
  start: number,
  end: number,
  position: number,
  visit: WordVisitor,
): number {
  const classes = characterClasses()
  let next = position
  let from = start
  for (let at = start + 1; at <= end; at++) {
    if (at < end && !startsChunk(text, at, classes)) continue
    const first = next
    const chunk = text.slice(from, at)
    let offset = from
    for (const { word, length } of segmentsOf(chunk)) {
      visit(word, offset, offset + length, next++, 1)
      offset += length
    }
    // The segmenter cuts katakana loan words at will, so the whole word is indexed too.
    const isKatakana = classes[text.charCodeAt(from)] === KATAKANA
    if (isKatakana && next - first > 1) visit(normalizeWord(chunk), from, at, first, next - first)
    from = at
  }
  return next - 1
}

function startsChunk(text: string, at: number, classes: Uint8Array): boolean {
  const before = text.charCodeAt(at - 1)
  const here = text.charCodeAt(at)
  if (classes[before] !== classes[here]) return true
  return isHiragana(before) && !isHiragana(here) && classes[here] === UNSPACED
}

function isHiragana(unit: number): boolean {
  return unit >= 0x3041 && unit <= 0x309f
}
