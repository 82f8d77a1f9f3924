import type { Unit } from "@serumpun/domain/units"
import type { FoundSense, Sense } from "./meaning.js"
import { Phrases } from "./phrases.js"
import { readNumber } from "./read-number.js"
import words from "./words/amounts.json" with { type: "json" }

/**
 * A word of an amount. Its letter makes a sentence of the query's words: below, at most, minimum
 * order, price, per, unit, currency, number, and any other.
 */
type Item = { letter: string; value: string; start: number; end: number }
type Word = Pick<Item, "letter" | "value">

const of = (letter: string, spellings: string[], value = letter) =>
  spellings.map((spelling): [string, Word] => [spelling, { letter, value }])

const known = new Phrases<Word>([
  ...of("B", words.below),
  ...of("M", words.most),
  ...of("Q", words.moq),
  ...of("R", words.price),
  ...of("P", words.per),
  ...of("O", words.other),
  ...Object.entries(words.units).flatMap(([unit, spellings]) => of("U", spellings, unit)),
  ...Object.entries(words.currencies).flatMap(([code, spellings]) => of("C", spellings, code)),
])

/** A price needs a word that says it is a limit; so does an amount that is not in kg or t. */
const SENTENCE =
  /R?[BM]R?(?:CN|NC)(?:P?U)?|R?(?:CN|NC)(?:PU)?[BM]|[BM]?Q[BM]?NU?[BM]?|NU?Q|[BM]NU|NU[BM]|NU/g
const TONNE = "t"
const KILOGRAMS = 1000

/** "under 100 kg", "MOQ 50", "5 t", "below $4 per kg". @param per_usd what a dollar is in other currencies */
export function readAmounts(text: string, per_usd: Record<string, number> = {}): FoundSense[] {
  const items = itemsOf(text)
  const sentence = items.map(({ letter }) => letter).join("")
  return [...sentence.matchAll(SENTENCE)].flatMap(({ 0: matched, index }) => {
    const said = items.slice(index, index + matched.length)
    const sense = matched.includes("C") ? priceOf(said, per_usd) : minimumOf(said)
    if (!sense) return []
    const is_certain = /[BMQ]/.test(matched)
    return [{ start: said[0].start, end: said[said.length - 1].end, sense, is_certain }]
  })
}

function itemsOf(text: string): Item[] {
  const items: Item[] = []
  for (let at = 0; at < text.length;) {
    const number = readNumber(text, at)
    const phrase = number ? undefined : known.at(text, at)
    const end = number?.end ?? phrase?.end ?? at + 1
    if (number) items.push({ letter: "N", value: String(number.value), start: at, end })
    else if (phrase) items.push({ ...phrase.value, start: at, end })
    // Spaces part nothing, any other sign or letter does.
    else if (!/[ :=~約]/.test(text[at]) && items.at(-1)?.letter !== "O")
      items.push({ letter: "O", value: "", start: at, end })
    at = end
  }
  return items
}

const valueOf = (items: Item[], letter: string) =>
  items.find((item) => item.letter === letter)?.value

function priceOf(items: Item[], per_usd: Record<string, number>): Sense | undefined {
  const currency = valueOf(items, "C") ?? "USD"
  const rate = currency === "USD" ? 1 : per_usd[currency]
  const most = Number(valueOf(items, "N"))
  const unit = valueOf(items, "U")
  if (!rate || most <= 0 || unit === TONNE) return undefined
  return {
    kind: "price_from",
    most,
    is_below: isBelow(items),
    currency,
    usd: most / rate,
    ...(unit ? { unit: unit as Unit } : {}),
  }
}

function minimumOf(items: Item[]): Sense | undefined {
  const typed = Number(valueOf(items, "N"))
  const unit = valueOf(items, "U")
  const isBare = !items.some(({ letter }) => "BMQ".includes(letter))
  if (typed <= 0 || (isBare && unit !== "kg" && unit !== TONNE)) return undefined
  // Beside a limit, "4 m" is a size; only "MOQ" makes an order of it.
  if (unit === "m" && !items.some(({ letter }) => letter === "Q")) return undefined
  const most = unit === TONNE ? typed * KILOGRAMS : typed
  const sold = unit === TONNE ? "kg" : unit
  return {
    kind: "moq",
    most,
    is_below: isBelow(items),
    ...(sold ? { unit: sold as Unit } : {}),
  }
}

const isBelow = (items: Item[]) => items.some(({ letter }) => letter === "B")
