import {
  ARABIC_SCRIPT,
  characterTables,
  HARD_BEFORE_SPACE,
  HARD_SEPARATOR,
  KATAKANA,
  SOFT_SEPARATOR,
  UNSPACED,
  WORD,
} from "./character-classes.js"
import { normalizeWord } from "./normalize.js"
import { unspacedSegments } from "./unspaced-segments.js"

/** Meilisearch treats words across a sentence boundary as eight apart. */
export const HARD_SEPARATOR_DISTANCE = 8

/**
 * A word of a text. `start` and `end` are UTF-16 offsets into the text; `position` counts words
 * and jumps by 8 over hard separators.
 */
export type Token = { word: string; start: number; end: number; position: number }

/** Receives the words of a text: see Token for what the numbers mean. */
export type WordVisitor = (word: string, start: number, end: number, position: number) => void

/** The article, in all its spellings, is a word of its own when a letter or more follows it. */
const ARABIC_ARTICLE = /^[اأإآٱ]ل./u
const ARTICLE_LENGTH = 2
const SPACE = 0x20

/** Splits a text of any language into words. `splitsArticle`: see scanWords. */
export function tokenize(text: string, splitsArticle = true): Token[] {
  const tokens: Token[] = []
  scanWords(text, splitsArticle, (word, start, end, position) => {
    tokens.push({ word, start, end, position })
  })
  return tokens
}

/**
 * Like tokenize, without an object per word: indexing scans millions of them.
 * @param splitsArticle whether the Arabic article is a word of its own, as it is unless an index
 * declares other languages
 */
export function scanWords(text: string, splitsArticle: boolean, visit: WordVisitor): void {
  const { classes, scripts } = characterTables()
  const length = text.length
  let position = -1
  let gap = 1
  let at = 0
  let script = 0
  const found = (word: string, start: number, end: number) => {
    if (!word) return
    position += gap
    gap = 1
    visit(word, start, end, position)
  }
  while (at < length) {
    const kind = classes[text.charCodeAt(at)]
    if (isSeparator(kind)) {
      script = scripts[text.charCodeAt(at)] || script
      if (position >= 0 && isHard(kind, text, at)) gap = HARD_SEPARATOR_DISTANCE
      at++
      continue
    }
    const start = at
    if (kind !== WORD) {
      script = scripts[text.charCodeAt(at)] || script
      while (at < length && isUnspaced(classes[text.charCodeAt(at)])) at++
      for (const { word, from, to } of unspacedSegments(text, start, at)) found(word, from, to)
      continue
    }
    let isPlain = true
    for (; at < length; at++) {
      const unit = text.charCodeAt(at)
      if (classes[unit] !== WORD) break
      const here = scripts[unit]
      if (here !== 0 && here !== script) {
        if (script !== 0 && at > start) break
        script = here
      }
      if (!isPlainUnit(unit)) isPlain = false
    }
    // A change of script right before the run's first letter ends no word.
    const written = text.slice(start, at)
    if (isPlain) found(written, start, at)
    else if (script === ARABIC_SCRIPT && splitsArticle && ARABIC_ARTICLE.test(written)) {
      found(normalizeWord(written.slice(0, ARTICLE_LENGTH)), start, start + ARTICLE_LENGTH)
      found(normalizeWord(written.slice(ARTICLE_LENGTH)), start + ARTICLE_LENGTH, at)
    } else found(normalizeWord(written), start, at)
  }
}

/** Whether the separator at an offset keeps the words on its sides far apart. */
export function isHardSeparator(text: string, at: number): boolean {
  return isHard(characterTables().classes[text.charCodeAt(at)], text, at)
}

function isHard(kind: number, text: string, at: number): boolean {
  if (kind === HARD_BEFORE_SPACE) return text.charCodeAt(at + 1) === SPACE
  return kind === HARD_SEPARATOR
}

function isSeparator(kind: number): boolean {
  return kind === SOFT_SEPARATOR || kind === HARD_SEPARATOR || kind === HARD_BEFORE_SPACE
}

/** Lower-case ASCII letters and digits, which nothing has to be done to. */
function isPlainUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
}

function isUnspaced(kind: number): boolean {
  return kind === UNSPACED || kind === KATAKANA
}
