import { HARD_SEPARATOR_DISTANCE, isHardSeparator, type Token } from "../text/tokenize.js"
import type { MatchRange } from "./highlight.js"

type Piece = { start: number; end: number; isWord: boolean; isHard: boolean }

/** Matches side by side in a crop, from the `first` to the `last` one. */
type Interval = {
  first: number
  last: number
  score: [unique: number, near: number, order: number]
}

const FARTHEST = HARD_SEPARATOR_DISTANCE - 1

/**
 * The stretch of at most `words` words to show of a text: around the matches that stand closest
 * together, growing to both sides, rather over a space than over the end of a sentence.
 */
export function cropText(
  text: string,
  tokens: Token[],
  matches: MatchRange[],
  words: number,
): { start: number; end: number } {
  if (words <= 0) return { start: 0, end: text.length }
  const pieces = readPieces(text, tokens)
  if (!matches.length) return grow(pieces, text, -1, 0, words)
  const { first, last } = bestInterval(matches, words)
  const inside = matches[last].lastWord - matches[first].firstWord + 1
  const before = pieces.findIndex(({ start }) => start === matches[first].start) - 1
  if (inside > words) {
    // A phrase longer than the crop is cut at its end.
    const end = tokens[matches[first].firstWord + words - 1].end
    return { start: matches[first].start, end }
  }
  const after = pieces.findIndex(({ end }) => end === tokens[matches[last].lastWord].end) + 1
  return grow(pieces, text, before, after, words - inside)
}

/** Words and the single separators between them; full stop and comma with their space are one. */
function readPieces(text: string, tokens: Token[]): Piece[] {
  const pieces: Piece[] = []
  const separators = (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      const isHard = isHardSeparator(text, at)
      const isPair = isHard && (text[at] === "." || text[at] === ",") && at + 1 < to
      pieces.push({
        start: at,
        end: at + (isPair ? 2 : 1),
        isWord: false,
        isHard,
      })
      if (isPair) at++
    }
  }
  let at = 0
  for (const { start, end } of tokens) {
    separators(at, start)
    pieces.push({ start, end, isWord: true, isHard: false })
    at = end
  }
  separators(at, text.length)
  return pieces
}

/** Takes pieces on both sides until `wanted` words more are inside. */
function grow(
  pieces: Piece[],
  text: string,
  before: number,
  after: number,
  wanted: number,
): { start: number; end: number } {
  let remaining = wanted
  const takeBefore = () => {
    if (pieces[before--].isWord) remaining--
  }
  const takeAfter = () => {
    if (pieces[after++].isWord) remaining--
  }
  while (remaining > 0 && (before >= 0 || after < pieces.length)) {
    const left = before >= 0 ? pieces[before] : undefined
    const right = after < pieces.length ? pieces[after] : undefined
    if (!right) takeBefore()
    else if (!left) takeAfter()
    else if (left.isWord || right.isWord) {
      if (left.isWord) takeBefore()
      if (right.isWord && (!left.isWord || remaining > 0)) takeAfter()
    } else if (left.isHard === right.isHard) {
      takeBefore()
      // No crop ends in a separator.
      if (remaining > 1) takeAfter()
    } else if (left.isHard) takeAfter()
    else takeBefore()
  }
  return {
    start: before >= 0 ? pieces[before].end : 0,
    end: after < pieces.length ? pieces[after].start : text.length,
  }
}

/** The matches within `words` words that answer most of the query, closest together and in order. */
function bestInterval(matches: MatchRange[], words: number): { first: number; last: number } {
  let best: Interval | undefined
  const consider = (first: number, last: number) => {
    const score = scoreOf(matches.slice(first, last + 1))
    if (!best || isBetter(score, best.score)) best = { first, last, score }
  }
  let first = 0
  matches.forEach(({ lastWord }, at) => {
    if (lastWord - matches[first].firstWord < words) return
    if (at > 0) consider(first, at - 1)
    while (first < matches.length - 1) {
      first++
      const begin = matches[first].firstWord
      if (begin > lastWord || lastWord - begin < words) break
    }
  })
  const last = matches.length - 1
  const { firstWord, lastWord } = matches[first]
  if (first !== last || lastWord - firstWord + 1 < words) consider(first, last)
  return best ?? { first: 0, last: 0 }
}

function isBetter(left: number[], right: number[]): boolean {
  const at = left.findIndex((value, i) => value !== right[i])
  return at >= 0 && left[at] > right[at]
}

function scoreOf(matches: MatchRange[]): Interval["score"] {
  const unique = new Set(matches.flatMap(({ ids }) => ids)).size
  let near = 0
  let order = 0
  matches.forEach(({ ids, firstWord, lastWord }, at) => {
    // Words of a phrase stand in order, side by side.
    near -= lastWord - firstWord
    order += lastWord - firstWord
    if (at + 1 === matches.length) return
    const next = matches[at + 1]
    if (next.ids[0] > ids[0]) order++
    near -= Math.min(FARTHEST, next.firstWord - lastWord)
  })
  return [unique, near, order]
}
