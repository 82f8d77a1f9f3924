import { EU_MEMBERS, type Market, marketOf, markets } from "@serumpun/domain/places"
import { vocabularyLocales } from "../vocabulary-rows.js"
import type { FoundSense } from "./meaning.js"
import { Phrases } from "./phrases.js"
import words from "./words/markets.json" with { type: "json" }

/** Words that are more often "us" than the country; they need a clear word before them. */
const DOUBTFUL = /^(?:us|as|ue|uk)$/

const names = new Phrases<Market>([...namesOfCountries(), ...namesOfMarkets()])
const before = new Phrases([
  ...words.weak_before.map((word) => [word, false] as const),
  ...words.before.map((word) => [word, true] as const),
])
const after = new Phrases(words.after.map((word) => [word, true] as const))

function namesOfCountries(): [string, Market][] {
  const countries = [...markets.filter((market) => market !== "EU"), ...EU_MEMBERS]
  return vocabularyLocales.flatMap((locale) => {
    const inWords = new Intl.DisplayNames(locale, { type: "region" })
    return countries.flatMap((country) => {
      const market = marketOf(country)
      const name = inWords.of(country)
      return market && name
        ? withArabicTo(name).map((each): [string, Market] => [each, market])
        : []
    })
  })
}

function namesOfMarkets(): [string, Market][] {
  return Object.entries(words.names).flatMap(([market, spellings]) =>
    spellings.flatMap(withArabicTo).map((name): [string, Market] => [name, market as Market]),
  )
}

/** Arabic writes "to" as a letter of the word: اليابان and لليابان. */
function withArabicTo(name: string): string[] {
  if (!/^\p{sc=Arabic}/u.test(name)) return [name]
  return [name, name.startsWith("ال") ? `لل${name.slice(2)}` : `ل${name}`]
}

/** Markets that goods are to be ready for: "ready for Japan", "日本向け". */
export function readMarkets(text: string): FoundSense[] {
  const found: FoundSense[] = []
  for (let at = 0; at < text.length; at++) {
    const name = names.at(text, at)
    if (!name) continue
    const sense = { kind: "ready_for" as const, values: [name.value] }
    const cue = before.before(text, at)
    const next = text[name.end] === " " ? name.end + 1 : name.end
    const end = after.at(text, next, true)?.end
    if (end !== undefined) found.push({ start: at, end, sense, is_certain: true })
    else if (cue && (cue.value || !DOUBTFUL.test(text.slice(at, name.end))))
      found.push({ start: cue.start, end: name.end, sense, is_certain: cue.value })
    at = (end ?? name.end) - 1
  }
  return found
}
