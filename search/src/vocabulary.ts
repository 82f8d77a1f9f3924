import { withoutArticles } from "./arabic-article.js"
import { normalizeWord } from "./server/text/normalize.js"
import { vocabularyLocales, vocabularyRows } from "./vocabulary-rows.js"

/**
 * A word that some use for another good: searching it also shows the other, never the reverse,
 * and it is never merged on certificates. Source: DOMAIN.md, search traps.
 */
const ONE_WAY: { searched: string; also: string }[] = [
  { searched: "coconut-sugar", also: "palm-sugar" },
]

/** English and Indonesian names of goods are understood whatever the page's language. */
const EVERYWHERE = ["en", "id"]

/**
 * 籐 is rattan in Japanese, 藤 in Chinese; 藤 in Japanese is wisteria. So neither language's
 * words are understood in the other.
 */
const NEVER_TOGETHER = [["ja", "zh"]]

/** ISO 639-3 codes by which Meilisearch's `localizedAttributes` names languages; others go by their own code. */
const SEARCH_LANGUAGES: Record<string, string> = {
  en: "eng",
  id: "ind",
  ja: "jpn",
  de: "deu",
  ar: "ara",
  ko: "kor",
  zh: "cmn",
  fr: "fra",
  nl: "nld",
}

/** Words too common to tell listings apart. */
const STOP_WORDS: Record<string, string> = {
  en: "a an and for from in of on or the to with",
  id: "atau dan dari dengan di ke oleh pada untuk yang",
  ja: "の を は に と で から まで",
  de: "am an auf aus bei das dem den der des die ein eine einer für im in mit oder und vom von zu",
  ar: "من في على مع إلى عن و أو",
  ko: "의 을 를 은 는 이 가 와 과",
  zh: "的 和 与 或",
  fr: "à au aux de des du en et la le les ou pour un une avec",
  nl: "de een en het in met of op uit van voor",
}

export function stopWords(locale: string): string[] {
  return STOP_WORDS[locale]?.split(" ") ?? []
}

/** Words too common to tell listings apart, of every language. */
export function allStopWords(): string[] {
  return Object.values(STOP_WORDS).flatMap((words) => words.split(" "))
}

/** The name of a language in Meilisearch's settings. */
export function searchLanguage(locale: string): string {
  return SEARCH_LANGUAGES[locale] ?? locale
}

/**
 * Meilisearch's `synonyms` for the index of a locale: the words for one good find each other,
 * in the locale's own language, English and Indonesian; words of other languages lead to them.
 */
export function synonyms(locale: string): Record<string, string[]> {
  const found = new Map<string, Set<string>>()
  const lead = (from: string, to: string[]) => {
    for (const spelling of spellings(from)) {
      const known = found.get(spelling) ?? new Set<string>()
      for (const term of to) if (key(term) !== key(from)) known.add(term)
      if (known.size) found.set(spelling, known)
    }
  }
  const groups = new Map(vocabularyRows.map(({ id }) => [id, understoodTerms(id, locale)]))
  const own = new Set([...groups.values()].flat().map(key))
  for (const { id, terms } of vocabularyRows) {
    const group = groups.get(id) ?? []
    for (const term of group) lead(term, group)
    for (const other of vocabularyLocales) {
      if (EVERYWHERE.includes(other) || other === locale || areApart(other, locale)) continue
      for (const term of terms[other] ?? []) if (!own.has(key(term))) lead(term, group)
    }
  }
  for (const { searched, also } of ONE_WAY) {
    for (const term of groups.get(searched) ?? []) lead(term, groups.get(also) ?? [])
  }
  return Object.fromEntries([...found].map(([term, others]) => [term, [...others]]))
}

/** What a good is called: in the locale's language, then in English and Indonesian. */
export function understoodTerms(id: string, locale: string): string[] {
  const row = vocabularyRows.find((each) => each.id === id)
  if (!row) return []
  const all = [locale, ...EVERYWHERE].flatMap((each) => row.terms[each] ?? [])
  return all.filter((term, at) => all.findIndex((other) => key(other) === key(term)) === at)
}

/**
 * Search words for a listing: every vocabulary term whose own name occurs in the text, given in
 * the locale's language, English and Indonesian.
 * @param text the listing's title and category words in English or Indonesian
 */
export function keywordsFor(text: string, locale: string): string[] {
  const words = ` ${key(text).replace(/[^\p{L}\p{N}]+/gu, " ")} `
  const found = vocabularyRows.filter(({ terms }) =>
    EVERYWHERE.some((each) => terms[each]?.some((term) => words.includes(` ${key(term)} `))),
  )
  return [...new Set(found.flatMap(({ id }) => understoodTerms(id, locale)))]
}

function areApart(left: string, right: string): boolean {
  return NEVER_TOGETHER.some((pair) => pair.includes(left) && pair.includes(right))
}

/** A name as buyers type it: as it is, without the Arabic article, and with ss for ß. */
function spellings(term: string): Set<string> {
  const name = key(term)
  return new Set([name, withoutArticles(name), name.replaceAll("ß", "ss")])
}

function key(term: string): string {
  return term.split(" ").map(foldWord).join(" ")
}

/** Keys go into Meilisearch's settings, so Arabic keeps its article there. */
function foldWord(word: string): string {
  if (/\p{sc=Arabic}|\p{sc=Katakana}|\p{sc=Hiragana}/u.test(word)) return word
  return normalizeWord(word).normalize("NFC")
}
