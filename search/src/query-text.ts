import { withoutArticles } from "./arabic-article.js"

/**
 * What a buyer typed as search servers are asked it: at most `longest` characters, full-width
 * letters and half-width kana (which Japanese keyboards write by default) as the usual ones, and
 * without the Arabic article.
 */
export function queryText(typed: string, longest: number): string {
  return withoutArticles(typed.trim().slice(0, longest).normalize("NFKC"))
}
