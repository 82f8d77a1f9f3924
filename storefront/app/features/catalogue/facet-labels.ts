import { facet, facets, type FacetName } from "@serumpun/search/facets"
import { useTranslation } from "react-i18next"
import { useFormat } from "#app/lib/format/use-format.ts"

type Words = Readonly<Record<string, string>>

/** Reads a facet's code out in the page's language; an unknown code stays as it is. */
export function useFacetLabel(): (name: FacetName, value: string) => string {
  const { t } = useTranslation(["common", "trade"])
  const format = useFormat()
  const headingOf = useFacetHeading()
  const known = new Map<FacetName, Words>()
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
  const { t } = useTranslation("common")
  return (name) => t(`facet.${facets[name].heading}`)
}
