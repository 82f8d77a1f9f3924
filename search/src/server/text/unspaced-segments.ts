import { characterTables, KATAKANA, UNSPACED } from "./character-classes.js"
import { normalizeWord } from "./normalize.js"

export type UnspacedWord = { word: string; from: number; to: number }

// ICU chooses its dictionary by script, so one segmenter serves every language written unspaced.
const segmenter = new Intl.Segmenter("ja", { granularity: "word" })

const KATAKANA_ONLY = /^[\u30a0-\u30ff]+$/

type Segment = { word: string; length: number }

const MOST_REMEMBERED = 50_000
const segmentsByChunk = new Map<string, Segment[]>()

/** Segmenting costs more than anything else in indexing, and the same chunks come again. */
function segmentsOf(chunk: string): Segment[] {
  let segments = segmentsByChunk.get(chunk)
  if (!segments) {
    const pieces = [...segmenter.segment(chunk)].map(({ segment }) => segment)
    const words = KATAKANA_ONLY.test(chunk) ? glueSingleLetters(pieces) : pieces
    segments = words.map((word) => ({ word: normalizeWord(word), length: word.length }))
    if (segmentsByChunk.size >= MOST_REMEMBERED) segmentsByChunk.clear()
    segmentsByChunk.set(chunk, segments)
  }
  return segments
}

/**
 * The segmenter cuts loan words it does not know into single letters (ラ|タン): no Japanese word is
 * one katakana letter, so such a piece belongs to its neighbours.
 */
function glueSingleLetters(pieces: string[]): string[] {
  const words: string[] = []
  let isOpen = false
  for (const piece of pieces) {
    const isSingle = piece.length === 1
    if (words.length && (isSingle || isOpen)) words[words.length - 1] += piece
    else words.push(piece)
    isOpen = isSingle
  }
  return words
}

/**
 * The words of one run without spaces, chunk by chunk. A chunk is a katakana word, or kanji with
 * the kana after them: cut there, a word is segmented alike in a long text and in a short query.
 */
export function unspacedSegments(text: string, start: number, end: number): UnspacedWord[] {
  const { classes } = characterTables()
  const words: UnspacedWord[] = []
  let from = start
  for (let at = start + 1; at <= end; at++) {
    if (at < end && !startsChunk(text, at, classes)) continue
    let offset = from
    for (const { word, length } of segmentsOf(text.slice(from, at))) {
      words.push({ word, from: offset, to: offset + length })
      offset += length
    }
    from = at
  }
  return words
}

function startsChunk(text: string, at: number, classes: Uint8Array): boolean {
  const before = text.charCodeAt(at - 1)
  const here = text.charCodeAt(at)
  if ((classes[before] === KATAKANA) !== (classes[here] === KATAKANA)) return true
  return isHiragana(before) && !isHiragana(here) && classes[here] === UNSPACED
}

function isHiragana(unit: number): boolean {
  return unit >= 0x3041 && unit <= 0x309f
}
