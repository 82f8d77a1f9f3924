import { facet, type FacetName } from "@serumpun/search/facets"
import type { CataloguePage, CatalogueSearch } from "#app/lib/catalogue/catalogue-selection.ts"

/** What the control of a facet is drawn from. */
export type FacetProps = {
  name: FacetName
  path: string
  search: CatalogueSearch
  found: CataloguePage
}

/** A code with the number of listings that choosing it would give. */
type Option = { value: string; count: number; checked: boolean }

/** What found listings have, and what was chosen: that stays even at zero, so that it can be undone. */
export function optionsOf({ name, search, found }: FacetProps): Option[] {
  const { isScale, values } = facet(name)
  const counts = found.facets[name] ?? {}
  const chosen = search[name] ?? []
  const countOf = (value: string) => counts[value] ?? 0
  return [...new Set([...Object.keys(counts), ...chosen])]
    .sort((a, b) => (isScale ? values.indexOf(a) - values.indexOf(b) : countOf(b) - countOf(a)))
    .map((value) => ({ value, count: countOf(value), checked: chosen.includes(value) }))
}
