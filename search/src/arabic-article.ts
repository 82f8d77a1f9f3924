/** The article, in all its spellings, where a word of two letters or more follows it. */
const ARTICLE = /(?<![\p{L}\p{M}])[اأإآٱ]ل(?=\p{sc=Arabic}{2})/gu

/**
 * A query without the Arabic article, outside quotes. Search servers index the article as a word
 * of its own, except where an index declares another language; without it a query reads alike in
 * every index, and a half-typed word is still the beginning of the noun.
 */
export function withoutArticles(query: string): string {
  return query
    .split('"')
    .map((part, at) => (at % 2 === 0 ? part.replace(ARTICLE, "") : part))
    .join('"')
}
