import { soughtText } from "@serumpun/domain/demand/sought-text"
import { isLocale, type Locale } from "@serumpun/domain/locales"
import { type Market, markets } from "@serumpun/domain/places"
import { type CataloguePage, type CatalogueSearch, chosenFilters } from "./catalogue-selection.ts"

/** What a page of the catalogue says of the search that it answers, to our own server alone. */
export const SOUGHT_HEADER = "X-Sought"

const outcomes = ["found", "near", "none"] as const
export type Sought = {
  outcome: (typeof outcomes)[number]
  locale: Locale
  market: Market | ""
  text: string
}

/**
 * The header's value, which is kept with the page, so that one that comes from the cache counts too.
 * Null where nothing new was sought: a later page, a narrowed search, no words, words that could be
 * about a person, or no search to ask.
 */
export function writeSought(
  locale: Locale,
  search: CatalogueSearch,
  { total, steps, limited }: Pick<CataloguePage, "total" | "steps" | "limited">,
): string | null {
  const text = search.q ? soughtText(search.q) : null
  const isNarrowed = chosenFilters(search).some(({ name }) => name !== "ready_for")
  if (!text || limited || search.page > 1 || isNarrowed) return null
  const market = markets.find((one) => one === search.ready_for?.[0]) ?? ""
  const outcome = total === 0 ? "none" : steps.length > 0 ? "near" : "found"
  return [outcome, locale, market, encodeURIComponent(text)].join(";")
}

export function readSought(value: string | null | undefined): Sought | null {
  const [outcome, locale, market, text = ""] = (value ?? "").split(";")
  const known = outcomes.find((one) => one === outcome)
  if (!known || !isLocale(locale) || !text) return null
  return {
    outcome: known,
    locale,
    market: markets.find((one) => one === market) ?? "",
    text: decodeURIComponent(text),
  }
}
