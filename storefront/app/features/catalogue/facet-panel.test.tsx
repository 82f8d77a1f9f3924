import { locales } from "@serumpun/domain/locales"
import { countedAttributes, facet, facetNames, writeFacetValue } from "@serumpun/search/facets"
import { renderToStaticMarkup } from "react-dom/server"
import { TranslationProvider } from "#app/lib/i18n/use-translation.ts"
import { describe, expect, test } from "vitest"
import {
  type CataloguePage,
  catalogueQueryString,
  readCatalogueSearch,
} from "#app/lib/catalogue/catalogue-selection.ts"
import { getI18n } from "#app/lib/i18n/i18n.server.ts"
import { useFacetHeading, useFacetLabel } from "./facet-labels.ts"
import { FacetPanel } from "./facet-panel.tsx"

// A row of the table of facets has its control, its address and its words without further work.

const anything = readCatalogueSearch(new URLSearchParams()).search

/** A page on which every code of every facet has been counted. */
const found = {
  facets: Object.fromEntries(
    facetNames.flatMap((name) =>
      countedAttributes(name).map(({ count }) => [
        count,
        Object.fromEntries(facet(name).values.map((value, at) => [value, at + 1])),
      ]),
    ),
  ),
} as CataloguePage

function inLanguage(locale: (typeof locales)[number], view: React.ReactNode): string {
  return renderToStaticMarkup(
    <TranslationProvider value={getI18n(locale)}>{view}</TranslationProvider>,
  )
}

/** The code stands where a word should; Japanese says EU as the code does. */
const isCode = (label: string, code = "") => label === "" || (label === code && code !== "EU")

const panel = (search = anything) =>
  inLanguage("en", <FacetPanel path="/en/catalogue" search={search} found={found} />)

describe.each(facetNames)("%s", (name) => {
  const { values, control } = facet(name)

  test("an address with every code, each alone where only one can be chosen, reads back", () => {
    const choices = control === "several" ? [[...values]] : values.map((value) => [value])
    for (const chosen of choices) {
      const query = catalogueQueryString({ ...anything, [name]: chosen })
      const { search, ignored } = readCatalogueSearch(new URLSearchParams(query))
      expect(ignored).toEqual([])
      expect(search[name]).toEqual(chosen)
    }
    expect(readCatalogueSearch(new URLSearchParams({ [name]: "none" })).ignored).toEqual([name])
  })

  test("the panel offers every code", () => {
    const opened = panel({ ...anything, [name]: values.slice(0, 1) })
    const offered = (value: string) => {
      const written = writeFacetValue(name, value)
      if (control !== "families") return opened.includes(`value="${written}"`)
      return panel({ ...anything, [name]: [value] }).includes(`name="${name}" value="${value}"`)
    }
    expect(opened).toContain(`name="${name}"`)
    expect(values.filter((value) => !offered(value))).toEqual([])
  })

  test.each(locales)("has words in %s", (locale) => {
    function Words() {
      const labelOf = useFacetLabel()
      const heading = useFacetHeading()(name)
      return JSON.stringify([heading, ...values.map((value) => labelOf(name, value))])
    }
    const text = inLanguage(locale, <Words />).replaceAll("&quot;", '"')
    const [heading, ...labels] = JSON.parse(text) as string[]
    expect(heading).not.toMatch(/^facet\.|^$/)
    expect(labels).toHaveLength(values.length)
    expect(labels.filter((label, at) => isCode(label, values[at]))).toEqual([])
  })
})
