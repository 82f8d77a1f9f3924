import type { TFunction } from "i18next"
import { facet, facets, type FacetName } from "@serumpun/search/facets"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { type Format, useFormat } from "#app/lib/format/use-format.ts"

type Words = Readonly<Record<string, string>>

/** By `t`, of which there is one for each language. */
const wordsByTexts = new WeakMap<object, Map<FacetName, Words>>()

/** Reads a facet's code out in the page's language; an unknown code stays as it is. */
export function useFacetLabel(): FacetLabel {
  const { t } = useTranslation(["common", "trade"])
  return facetLabelIn(t, useFormat())
}

type FacetLabel = (name: FacetName, value: string) => string

/** The same where no page is rendered. */
export function facetLabelIn(
  t: TFunction<["common", "trade"]>,
  format: Pick<Format, "country">,
): FacetLabel {
  const headingOf = facetHeadingIn(t)
  const known = wordsByTexts.get(t) ?? new Map<FacetName, Words>()
  wordsByTexts.set(t, known)
  const wordsOf = (name: FacetName): Words => {
    const { words } = facets[name]
    const found: Words = words ? t(`trade:${words}`, { returnObjects: true }) : {}
    known.set(name, found)
    return found
  }
  return (name, value) => {
    const { words, showsCode, hasCountries } = facet(name)
    if (!words) return headingOf(name)
    const found = known.get(name) ?? wordsOf(name)
    const word = Object.hasOwn(found, value) ? found[value] : undefined
    if (word === undefined) return hasCountries ? format.country(value) : value
    return showsCode ? `${value} – ${word}` : word
  }
}

export function useFacetHeading(): (name: FacetName) => string {
  return facetHeadingIn(useTranslation("common").t)
}

export function facetHeadingIn(t: TFunction<"common">): (name: FacetName) => string {
  return (name) => t(`facet.${facets[name].heading}`)
}
