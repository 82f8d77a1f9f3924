/** Katakana words, which some segmenters cut and others do not. */
const KATAKANA_RUN = /[\u30a1-\u30fa\u30fc]{5,}/gu
/** No Japanese word begins with a small kana, a long vowel, or ン. */
const NEVER_FIRST = /^[ァィゥェォッャュョヮヵヶーン]/u
const SHORTEST_KATAKANA = 3

const LATIN_WORD = /\p{sc=Latin}+/gu
const SHORTEST_GERMAN = 5
const MOST_WORDS = 60

/**
 * Words that stand inside words of a listing: Zucker in Palmzucker, シュガー in パームシュガー. They are
 * indexed as keywords, because whether a search server looks into words depends on its dictionaries.
 * @returns one text, empty for languages that write words apart
 */
export function partWords(texts: string[], locale: string): string {
  const parts = PARTS[locale]
  if (!parts) return ""
  const found = new Set(texts.flatMap((text) => parts(text.normalize("NFKC"))))
  return [...found].slice(0, MOST_WORDS).join(" ")
}

const PARTS: Record<string, ((text: string) => string[]) | undefined> = {
  ja: (text) => (text.match(KATAKANA_RUN) ?? []).flatMap(katakanaParts),
  de: (text) => [
    ...(text.match(LATIN_WORD) ?? []).flatMap(germanEnds),
    ...(text.match(LATIN_WORD) ?? []).filter((word) => word.includes("ß")).map(withoutSharpS),
  ],
}

/** Beginnings, as long as the word is still being typed, and ends that can be words. */
function katakanaParts(word: string): string[] {
  const parts: string[] = []
  for (let at = SHORTEST_KATAKANA; at < word.length; at++) parts.push(word.slice(0, at))
  for (let at = 1; at <= word.length - SHORTEST_KATAKANA; at++) {
    const end = word.slice(at)
    if (!NEVER_FIRST.test(end)) parts.push(end)
  }
  return parts
}

/** A compound is found by its beginning as it is; its last part begins somewhere inside. */
function germanEnds(word: string): string[] {
  const ends: string[] = []
  for (let at = 3; at <= word.length - SHORTEST_GERMAN; at++)
    ends.push(word.slice(at).toLowerCase())
  return ends
}

function withoutSharpS(word: string): string {
  return word.toLowerCase().replaceAll("ß", "ss")
}
