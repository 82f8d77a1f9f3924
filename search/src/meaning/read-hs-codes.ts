import { isKnownHsChapter, isKnownHsHeading } from "@serumpun/domain/hs-codes"
import type { FoundSense } from "./meaning.js"
import { Phrases } from "./phrases.js"
import words from "./words/hs-codes.json" with { type: "json" }

const names = new Phrases(words.names.map((name) => [name, true] as const))
/** What may stand between the name and the digits. */
const LINK = /[ :.#=]{0,3}/y
/** Two to ten digits, in pairs or fours that dots or spaces may part. */
const SPACED = /\d{2}(?:[. ]?\d{2}){0,4}/y
const DOTTED = /\d{4}\.\d{2}(?:\.?\d{2}){0,2}/y
/** Of a number that has one of these beside it, more is known: "1905g". */
const BESIDE = /[\p{sc=Latin}\p{sc=Arabic}\p{Nd}.,%°×$€¥£#]/u
const SOLID = /\d{10}|\d{8}|\d{6}|\d{4}/y

/** HS codes: named ("HS 17 02"), with their dot ("1702.90"), or as bare digits that are a heading's. */
export function readHsCodes(text: string): FoundSense[] {
  const found: FoundSense[] = []
  for (let at = 0; at < text.length; at++) {
    const one = namedCode(text, at) ?? bareCode(text, at)
    if (!one) continue
    found.push(one)
    at = one.end - 1
  }
  return found
}

function namedCode(text: string, start: number): FoundSense | undefined {
  const name = names.at(text, start)
  if (!name) return undefined
  const from = endOf(LINK, text, name.end) ?? name.end
  const end = endOf(SPACED, text, from)
  return end === undefined ? undefined : codeBetween(text, { start, from, end }, true)
}

function bareCode(text: string, start: number): FoundSense | undefined {
  if (BESIDE.test(text[start - 1] ?? "")) return undefined
  const dotted = endOf(DOTTED, text, start)
  if (dotted !== undefined) return codeBetween(text, { start, from: start, end: dotted }, true)
  const end = endOf(SOLID, text, start)
  if (end === undefined || BESIDE.test(text[end] ?? "")) return undefined
  // Four digits may be a year or a size.
  return codeBetween(text, { start, from: start, end }, end - start > 4)
}

function codeBetween(
  text: string,
  { start, from, end }: { start: number; from: number; end: number },
  is_certain: boolean,
): FoundSense | undefined {
  const digits = text.slice(from, end).replace(/[. ]/g, "")
  const isCut = /^[.,]?\d/.test(text.slice(end, end + 2))
  if (isCut || !isKnown(digits)) return undefined
  return { start, end, sense: { kind: "hs_code", value: digits.slice(0, 6) }, is_certain }
}

function isKnown(digits: string): boolean {
  return digits.length === 2 ? isKnownHsChapter(digits) : isKnownHsHeading(digits.slice(0, 4))
}

function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : undefined
}
