import { readJoined } from "./read-joined.js"
import { knownKind, longestKnown, type Span } from "./span.js"
import { splitCompound } from "./split-compound.js"
import { splitText, type Token } from "./split-text.js"
import { conceptsNamed, longestFrom, MOST_WORDS, spacedLanguages, termIndex } from "./term-index.js"
import { arabicForms, isEnglishElsewhere, isShortRead } from "./word-forms.js"

/**
 * The words of a query in the order they stand, each with what it means: a concept in any of nine
 * languages, a word that says nothing of goods, or nothing known. Linear in the length of the query.
 * @param locale of the page, whose language is tried first where languages share a word
 */
export function readWords(query: string, locale: string): Span[] {
  const tokens = splitText(query)
  const isJapanese = /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(query)
  const joined = isJapanese || locale === "ja" ? ["ja", "zh"] : ["zh", "ja"]
  const spans: Span[] = []
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from]
    if (token.writing === "joined") spans.push(...readJoined(query, [token], joined))
    else if (token.writing === "hangul") {
      let to = from + 1
      while (tokens[to]?.writing === "hangul") to++
      spans.push(...readJoined(query, tokens.slice(from, to), ["ko"]))
      from = to - 1
    } else {
      const { found, count } = readSpaced(query, tokens.slice(from, from + MOST_WORDS), locale)
      spans.push(...found)
      from += count - 1
    }
  }
  return spans
}

/** What stands at the beginning of these words. */
function readSpaced(
  query: string,
  tokens: Token[],
  locale: string,
): { found: Span[]; count: number } {
  const languages = spacedLanguages(locale)
  const end = tokens.findIndex(({ writing }) => writing === "joined" || writing === "hangul")
  const longest = languages.map((language) => longestIn(tokens[0], language))
  const most = Math.min(
    end < 0 ? tokens.length : end,
    Math.max(1, longestKnown(tokens[0]), ...longest),
  )
  for (let count = most; count > 0; count--) {
    const words = tokens.slice(0, count)
    const place = { start: words[0].start, end: words[count - 1].end }
    const kind = knownKind(words)
    const isAccented = words.some((word) => word.isAccented)
    const concept =
      (isAccented ? accentedConcept(query.slice(place.start, place.end), languages) : undefined) ??
      (kind === "stop" && !isAccented ? undefined : conceptAt(words, locale))
    if (concept) return { found: [{ ...place, kind: "concept", concept }], count }
    if (kind === "good") return { found: [goodOf(place, words, locale)], count }
    if (kind) return { found: [{ ...place, kind }], count }
  }
  const [first] = tokens
  const parts = first.writing === "words" ? splitCompound(first.text, locale) : undefined
  const place = { start: first.start, end: first.end }
  if (!parts) return { found: [{ ...place, kind: "word" }], count: 1 }
  return {
    found: parts.map(({ text, concept }) =>
      concept
        ? { ...place, part: text, kind: "concept", concept }
        : { ...place, part: text, kind: "word" },
    ),
    count: 1,
  }
}

/** A good that the list of goods knows by its Indonesian name, with the concepts that the name is made of. */
function goodOf(place: { start: number; end: number }, words: Token[], locale: string): Span {
  const parts = words.length > 1 ? words.map((word) => conceptAt([word], locale)) : []
  const isKnown = parts.length > 0 && parts.every((part) => part !== undefined)
  return {
    ...place,
    kind: "good",
    ...(isKnown ? { parts: parts.filter((part) => part !== undefined) } : {}),
  }
}

/** A word with accents is of a language that has it with them: café is coffee, and no cafe. */
function accentedConcept(typed: string, languages: string[]): string | undefined {
  const word = typed.normalize("NFC").toLowerCase()
  const [own, ...others] = languages
  const found = [own, ...others.toReversed()].map((language) =>
    termIndex(language).accented.get(word),
  )
  return found.find(Boolean)?.[0]
}

function conceptAt(words: Token[], locale: string): string | undefined {
  const texts = words.map(({ text }) => text)
  const possible = spacedLanguages(locale).filter(
    (language) =>
      longestIn(words[0], language) >= words.length &&
      (words.length > 1 || !isEnglishElsewhere(texts[0], language, locale)),
  )
  for (const isShort of [false, true])
    for (const language of possible)
      for (const forms of formsOf(words, language)) {
        if (isShort && !isShortRead(texts, language, locale)) continue
        const [concept] = conceptsNamed(forms, language, isShort)
        if (concept) return concept
      }
  return undefined
}

function longestIn(first: Token, language: string): number {
  return Math.max(0, ...formsOf([first], language).map(([form]) => longestFrom(form, language)))
}

/** Arabic words of one letter are written with the word that follows them. */
function formsOf(words: Token[], language: string): Token[][] {
  const [first, ...others] = words
  if ((language === "ar") !== (first.writing === "arabic")) return []
  if (language !== "ar") return [words]
  return arabicForms(first.text).map((text) => [{ ...first, text }, ...others])
}
