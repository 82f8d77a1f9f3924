import { conceptOf, type Kind, nameOf } from "../lexicon/lexicon.js"
import { readWords } from "../lexicon/read-words.js"
import type { KnownKind, Span } from "../lexicon/span.js"
import words from "./words/purposes.json" with { type: "json" }

/** Words of a query that stay or go together: a good's name is one, any other word is one by itself. */
export type Unit = {
  text: string
  /** Names a good; says that somebody buys and says nothing of goods; tells goods only apart; links words. */
  kind: "good" | "filler" | "describing" | "word"
  /** What is asked for it, when that is not the text. */
  asked?: string
  concept?: string
}

const KINDS: Record<Kind | KnownKind, Unit["kind"]> = {
  good: "good",
  material: "word",
  use: "word",
  form: "describing",
  describing: "describing",
  filler: "filler",
  stop: "filler",
}

/** A word that some use for another good as well is asked by its synonyms, which phrases have none of. */
const ASKED_LOOSELY = ["coconut-sugar"]

/**
 * The words of a query in their order, each with what the index of a page's language is asked for
 * it; linear in its length.
 */
export function queryUnits(query: string, locale: string): Unit[] {
  const units = readWords(query, locale).map((span) =>
    unitOf(span.part ?? query.slice(span.start, span.end).trim(), span, locale),
  )
  return units.map((unit, at) => (isPurpose(units, at) ? { ...unit, kind: "word" } : unit))
}

const purposes = new Set(words.purposes)

/** A good after "for" is what the goods before it are for. */
function isPurpose(units: Unit[], at: number): boolean {
  if (units[at].kind !== "good") return false
  const before = units.slice(0, at)
  const from = before.findLastIndex(({ text }) => purposes.has(text.toLowerCase()))
  return from > 0 && before.slice(0, from).some(({ kind }) => kind === "good")
}

function unitOf(text: string, span: Span, locale: string): Unit {
  if (span.kind === "concept") {
    const kind = conceptOf(span.concept)?.kind ?? "form"
    const name = nameOf(span.concept, locale)
    const asked = ASKED_LOOSELY.includes(span.concept) ? name : `"${name}"`
    return { text, kind: KINDS[kind], asked, concept: span.concept }
  }
  if (span.kind === "good" && span.parts) {
    const asked = span.parts.map((part) => `"${nameOf(part, locale)}"`).join(" ")
    return { text, kind: "good", asked, concept: span.parts[0] }
  }
  if (span.kind === "word") {
    const kind = /^\p{Nd}/u.test(text) ? "describing" : "word"
    return { text, kind }
  }
  return { text, kind: KINDS[span.kind], ...(span.kind === "stop" ? { asked: "" } : {}) }
}

/** Units as they were typed; a word that was taken apart once. Japanese and Chinese words stand apart. */
export function joinUnits(units: Unit[]): string {
  return units
    .map(({ text }) => text)
    .filter((text, at, all) => text !== all[at - 1])
    .join(" ")
}

/** What search is asked for units: words that link others are left out, unless there are no others. */
export function askUnits(units: Unit[]): string {
  const isKnown = units.some(({ concept }) => concept)
  return units
    .map(({ text, asked }) => (isKnown || asked ? (asked ?? text) : text))
    .filter(Boolean)
    .join(" ")
}

/** Whether all that says something is known, so that names and summaries need to have it. */
export function isAllKnown(units: Unit[]): boolean {
  return (
    units.some(({ concept }) => concept) &&
    units.every(({ concept, asked }) => concept ?? asked === "")
  )
}
