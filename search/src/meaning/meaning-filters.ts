import { equals } from "../catalogue-filter.js"
import { attributeOf } from "../facets.js"
import type { Meaning } from "./meaning.js"

/** What a meaning asks of listings, in Meilisearch's language. */
export function meaningFilter(meaning: Meaning): string {
  if (meaning.kind === "hs_code") return equals("hs_prefixes", [meaning.value])
  if (meaning.kind === "moq" || meaning.kind === "price_from") {
    const { kind, is_below, unit } = meaning
    const most = meaning.kind === "moq" ? meaning.most : meaning.usd
    const limit = `${kind} ${is_below ? "<" : "<="} ${most}`
    return unit ? `${limit} AND ${equals("unit", [unit])}` : limit
  }
  const { kind, values } = meaning
  return equals(attributeOf(kind, values[0]), values)
}
