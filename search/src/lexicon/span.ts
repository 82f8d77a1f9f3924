import { knownGoods } from "@serumpun/domain/known-goods"
import { splitText, type Token } from "./split-text.js"
import { allStopWords } from "../vocabulary.js"
import fillers from "../widen/words/fillers.json" with { type: "json" }

/** A stretch of a query with what it is. */
export type Span = {
  start: number
  end: number
  /** The part of a compound that it is, in folded letters. */
  part?: string
} & (
  | { kind: "concept"; concept: string }
  | { kind: "word" }
  | { kind: Exclude<KnownKind, "good"> }
  /** A good of no concept; its name may be made of words for concepts. */
  | { kind: "good"; parts?: string[] }
)

/** Links other words; says that somebody buys; tells goods only apart; a good of no concept. */
export type KnownKind = "stop" | "filler" | "describing" | "good"

/** Later entries win, so that a good that is called like a filler is a good. */
const known = new Map<string, KnownKind>()
for (const word of fillers.describing) known.set(keyOf(word), "describing")
for (const word of fillers.fillers) known.set(keyOf(word), "filler")
for (const word of allStopWords()) known.set(keyOf(word), "stop")
for (const { name, words } of knownGoods)
  for (const word of [name, ...words]) known.set(keyOf(word), "good")

function keyOf(text: string): string {
  return splitText(text)
    .map((token) => token.text)
    .join(" ")
}

const begins = new Map<string, number>()
for (const phrase of known.keys()) {
  const words = phrase.split(" ")
  begins.set(words[0], Math.max(begins.get(words[0]) ?? 0, words.length))
}

/** How many words a known phrase that begins with this one has at most. */
export function longestKnown({ text }: Token): number {
  return begins.get(text) ?? 0
}

export function knownKind(tokens: Token[]): KnownKind | undefined {
  return known.get(tokens.map(({ text }) => text).join(" "))
}

/** What a stretch of Japanese, Chinese or Korean is. */
export function knownJoined(text: string): KnownKind | undefined {
  return known.get(text)
}
