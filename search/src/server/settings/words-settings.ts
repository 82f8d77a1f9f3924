import { decompose } from "../text/normalize.js"
import { languageOf, matchesPattern } from "./attribute-patterns.js"
import type { IndexSettings } from "./settings.js"

/** Languages in which the Arabic article is a word of its own. */
const WITH_ARTICLE = new Set(["ar", "ara", "fa", "pes"])

const stopWordSets = new WeakMap<string[], ReadonlySet<string>>()

/** The stop words, to be compared with words as `decompose` gives them: case and accents count. */
export function stopWordsOf({ stopWords }: IndexSettings): ReadonlySet<string> {
  let words = stopWordSets.get(stopWords)
  if (!words) {
    words = new Set(stopWords.map(normalizeStopWord))
    stopWordSets.set(stopWords, words)
  }
  return words
}

/**
 * Meilisearch puts every stop word through its Persian and Swedish forms, but words of a text only
 * when they are Persian or Swedish: Arabic stop words with a yeh or kaf never apply.
 */
function normalizeStopWord(word: string): string {
  return decompose(word)
    .replace(/[يىۀ]/g, "ی")
    .replace(/ك/g, "ک")
    .replace(/[aoAO]\u0308|[aA]\u030a/g, (letter) => letter.normalize("NFC"))
}

/** Languages, two letters each, that the settings declare for an attribute; none means any. */
export function languagesOfAttribute(
  { localizedAttributes }: IndexSettings,
  attribute: string,
): string[] {
  const rule = localizedAttributes?.find(({ attributePatterns }) =>
    attributePatterns.some((pattern) => matchesPattern(attribute, pattern)),
  )
  return rule?.locales.map(languageOf) ?? []
}

/** Languages of a query: its own, else all that the settings declare; none means any. */
export function languagesOfQuery(settings: IndexSettings, locales: string[] | null): string[] {
  const declared = settings.localizedAttributes?.flatMap((rule) => rule.locales) ?? []
  return [...new Set((locales?.length ? locales : declared).map(languageOf))]
}

/** Whether the Arabic article is a word of its own: a text of unknown language may be Arabic. */
export function splitsArticle(languages: string[]): boolean {
  return !languages.length || languages.some((language) => WITH_ARTICLE.has(language))
}
