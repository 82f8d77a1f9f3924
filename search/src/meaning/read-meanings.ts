import type { ListingDocument } from "../listing-document.js"
import { foldQuery } from "./fold-query.js"
import { meaningFilter } from "./meaning-filters.js"
import type { Meaning, SenseReader } from "./meaning.js"
import { Phrases } from "./phrases.js"
import { readAmounts } from "./read-amounts.js"
import { readCertificates } from "./read-certificates.js"
import { readHsCodes } from "./read-hs-codes.js"
import { readMarkets } from "./read-markets.js"
import { readPlaces } from "./read-places.js"
import words from "./words/links.json" with { type: "json" }

/** Each sees what the ones before it left. */
const readers: SenseReader[] = [readAmounts, readHsCodes, readCertificates, readMarkets, readPlaces]

const links = new Phrases(words.links.map((word) => [word, true] as const))

type Stretch = { start: number; end: number }

/** A meaning with where it stands in the query; see FoundSense for what certain is. */
export type ReadMeaning = { meaning: Meaning; is_certain: boolean; place: Stretch }

/** A reading of a query as search is asked it: words to be found, and what others of its words mean. */
export type Asked = {
  words: string
  meanings: Meaning[]
  /** Where the words are sought; everywhere when not given. */
  attributes?: (keyof ListingDocument)[]
  /** The words are what search is to be asked, and not what somebody typed. */
  is_final?: boolean
}

/** A query with what was understood of it, in the order of the words. */
export type Reading = { q: string; found: ReadMeaning[] }

/**
 * What a query says that is no good's name: amounts, HS codes, certificates, markets and
 * places. Quoted words are only words.
 * Linear in the length of the query.
 * @param q as queryText gives it
 * @param plain stretches, as they were typed, that are to be searched as words
 * @param per_usd what a dollar is in other currencies; a price in one that is missing is words
 */
export function readMeanings(
  q: string,
  plain: string[] = [],
  per_usd: Record<string, number> = {},
): Reading {
  const { text, at } = foldQuery(q)
  const unread = new Set(plain.map((typed) => foldQuery(typed).text.trim()))
  let left = text.replace(/"[^"]*"?/g, (quoted) => blank(quoted.length))
  const found: ReadMeaning[] = []
  for (const read of readers) {
    const senses = read(left, per_usd)
    left = withoutStretches(left, senses)
    for (const { start, end, sense, is_certain } of senses) {
      if (unread.has(text.slice(start, end).trim())) continue
      const place = { start: at[start], end: at[end] }
      const typed = q.slice(place.start, place.end).trim()
      found.push({ meaning: { ...sense, typed }, is_certain, place })
    }
  }
  return { q, found: found.sort((a, b) => a.place.start - b.place.start) }
}

const blank = (length: number) => "\0".repeat(length)

function withoutStretches(text: string, stretches: Stretch[]): string {
  let from = 0
  let left = ""
  for (const { start, end } of stretches) {
    left += text.slice(from, start) + blank(end - start)
    from = end
  }
  return left + text.slice(from)
}

/** The words of a query without the stretches of what was understood, and without what linked them. */
export function wordsWithout({ q }: Pick<Reading, "q">, taken: ReadMeaning[]): string {
  if (taken.length === 0) return q
  const pieces: string[] = []
  let from = 0
  for (const { place } of taken) {
    pieces.push(withoutLink(q.slice(from, place.start)))
    from = place.end
  }
  pieces.push(q.slice(from))
  return pieces
    .map((piece) => piece.replace(/^[\s,;:.]+/, "").trim())
    .filter(Boolean)
    .join(" ")
}

/** The query with these of its meanings as filters, each filter once. */
export function readWith(reading: Reading, taken: ReadMeaning[]): Asked {
  const byFilter = new Map(taken.map(({ meaning }) => [meaningFilter(meaning), meaning]))
  return { words: wordsWithout(reading, taken), meanings: [...byFilter.values()] }
}

const LONGEST_LINK = 12
const SIGN = /[\s,;:]/

/** Drops a word at the end that linked a stretch to the words before it: "palm sugar with HACCP". */
function withoutLink(piece: string): string {
  const cut = Math.max(0, piece.length - LONGEST_LINK)
  const { text, at } = foldQuery(piece.slice(cut))
  const link = links.before(text, text.length)
  const words = link ? piece.slice(0, cut + at[link.start]) : piece
  let end = words.length
  while (end > 0 && SIGN.test(words[end - 1])) end--
  return words.slice(0, end)
}
