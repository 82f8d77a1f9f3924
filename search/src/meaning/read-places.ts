import type { Province } from "@serumpun/domain/places"
import type { FoundSense } from "./meaning.js"
import { Phrases } from "./phrases.js"
import words from "./words/places.json" with { type: "json" }

const names = new Phrases(
  Object.entries(words.provinces).flatMap(([province, spellings]) =>
    spellings.map((name) => [name, province as Province] as const),
  ),
)
const before = new Phrases(words.before.map((word) => [word, true] as const))
const after = new Phrases(words.after.map((word) => [word, true] as const))

/**
 * Provinces. A bare name can be part of a good's, as "Aceh" of a coffee's that is roasted
 * elsewhere; with a word like "from" it is a place.
 */
export function readPlaces(text: string): FoundSense[] {
  const found: FoundSense[] = []
  for (let at = 0; at < text.length; at++) {
    const name = names.at(text, at)
    if (!name) continue
    const cue = wordsBefore(text, at)
    const next = text[name.end] === " " ? name.end + 1 : name.end
    const end = after.at(text, next, true)?.end ?? name.end
    const is_certain = cue !== at || end !== name.end
    found.push({ start: cue, end, sense: { kind: "province", values: [name.value] }, is_certain })
    at = end - 1
  }
  return found
}

/** Where the words begin that say it is a place: "from the province of". */
function wordsBefore(text: string, at: number): number {
  for (let start = at; ;) {
    const cue = before.before(text, start)
    if (!cue) return start
    start = cue.start
  }
}
