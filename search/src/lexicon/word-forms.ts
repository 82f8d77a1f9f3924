import forms from "./word-forms.json" with { type: "json" }

const endings = new Map(
  Object.entries(forms.endings).map(([language, all]) => [language, longestFirst(all)]),
)
const SHORTEST_STEM = 3
/** Of an English word without more than its s: cans are no canes. */
const SHORTEST_ENGLISH_STEM = 4

function longestFirst(parts: string[]): string[] {
  return parts.toSorted((a, b) => b.length - a.length)
}

/**
 * A folded word without its ending, so that forms of one word are alike. Only compared with words
 * that were shortened the same way; no stem of a grammar.
 */
export function shortForm(word: string, language: string): string {
  if (language === "ar") return withoutEnding(withoutArabicPrefix(word), "ar")
  const stem = language === "id" ? withoutCircumfix(word) : withoutEnding(word, language)
  return language === "nl" ? stem.replace(/([a-z])\1/g, "$1") : stem
}

function withoutEnding(word: string, language: string): string {
  for (const ending of endings.get(language) ?? []) {
    const shortest = language === "en" && ending !== "s" ? SHORTEST_ENGLISH_STEM : SHORTEST_STEM
    if (word.endsWith(ending) && word.length - ending.length >= shortest)
      return word.slice(0, -ending.length)
  }
  return word
}

/** Most queries are in the page's language or in one of these. */
const EVERYWHERE = ["en", "id"]
/** A shorter stem of another language is too often another word: Tasse is no Dutch bag. */
const SHORTEST_FOREIGN_STEM = 4

/** Whether words in short forms say enough on a page whose language is another one. */
export function isShortRead(words: string[], language: string, locale: string): boolean {
  if (language === locale || EVERYWHERE.includes(language)) return true
  return words.every((word) => {
    const stem = shortForm(word, language)
    return stem.length >= SHORTEST_FOREIGN_STEM || (words.length > 1 && stem === word)
  })
}

const englishWords = new Set(forms.englishHomonyms.map((word) => shortForm(word, "en")))

/** Whether a word of this language is one of another sense in English, which only the page's own language outdoes. */
export function isEnglishElsewhere(word: string, language: string, locale: string): boolean {
  return language !== locale && language !== "en" && englishWords.has(shortForm(word, "en"))
}

const circumfixes = forms.circumfixes.id.map((pair) => pair.split(" "))

function withoutCircumfix(word: string): string {
  const stem = withoutEnding(word, "id")
  for (const [before, after] of circumfixes)
    if (stem.startsWith(before) && stem.endsWith(after)) {
      const inner = stem.slice(before.length, -after.length)
      if (inner.length > SHORTEST_STEM) return inner
    }
  return stem
}

const arabicPrefixes = longestFirst(forms.prefixes.ar)

/** An Arabic word without the article, and words of one letter that are written with it. */
export function withoutArabicPrefix(word: string): string {
  const article = arabicPrefixes.find(
    (prefix) => prefix.length > 1 && word.startsWith(prefix) && word.length - prefix.length >= 2,
  )
  return article ? word.slice(article.length) : word
}

/** An Arabic word as it stands, and without each of the prefixes it may have. */
export function arabicForms(word: string): string[] {
  const stems = arabicPrefixes
    .filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= 2)
    .filter((prefix) => prefix.length > 1 || word.length > SHORTEST_STEM)
    .map((prefix) => word.slice(prefix.length))
  return [word, ...stems]
}

/** What stands between the parts of a compound, and which languages have compounds. */
export const compoundLinks = new Map(Object.entries(forms.links))

export const koreanParticles = new Set(forms.particles.ko)

const HIRAGANA_TO_KATAKANA = 0x60
const SAME_KANA = new Map(
  Object.entries({ ヴァ: "バ", ヴィ: "ビ", ヴェ: "ベ", ヴォ: "ボ", ヴ: "ブ", ヂ: "ジ", ヅ: "ズ" }),
)

/** Kana as katakana, without long vowels and doubled consonants, in which spellings differ. */
export function foldKana(text: string): string {
  return text
    .replace(/[ぁ-ゖ]/gu, (kana) =>
      String.fromCodePoint(kana.codePointAt(0)! + HIRAGANA_TO_KATAKANA),
    )
    .replace(/ヴ[ァィェォ]?|[ヂヅ]/gu, (kana) => SAME_KANA.get(kana) ?? kana)
    .replace(/[ーッ]/gu, "")
}
