/**
 * JSON for a `<script type="application/ld+json">`: `<` is escaped so that a producer's text
 * can never close the element; the two separators are not legal inside older scripts.
 */
export function jsonLd(data: Record<string, unknown>): string {
  return JSON.stringify(data)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029")
}
