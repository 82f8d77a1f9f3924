import type { Locale } from "@serumpun/domain/locales"
import type { RouterContextProvider } from "react-router"
import { searchCatalogue } from "#app/lib/catalogue/catalogue.server.ts"
import {
  catalogueQueryString,
  chosenFilters,
  withoutFilter,
  type CatalogueSearch,
} from "#app/lib/catalogue/catalogue-selection.ts"
import type { Proposal } from "./no-results.tsx"

type Context = Readonly<RouterContextProvider>

const mostProposals = 4

/** What would find something where this search found nothing; most listings first. */
export async function proposeSearches(
  context: Context,
  locale: Locale,
  search: CatalogueSearch,
): Promise<{ proposals: Proposal[]; categories: { code: string; count: number }[] }> {
  const path = `/${locale}/catalogue`
  const filters = chosenFilters(search).slice(0, 8)
  const steps: { drop: Proposal["drop"]; search: CatalogueSearch }[] = [
    ...filters.map((drop) => ({ drop, search: withoutFilter(search, drop) })),
    ...shorterQueries(search.q).map((keep) => ({
      drop: { keep },
      search: { ...search, q: keep, page: 1 },
    })),
  ]
  if (search.q && filters.length > 0)
    steps.push({ drop: "query", search: { ...search, q: "", page: 1 } })
  const [everything, ...found] = await Promise.all([
    searchCatalogue(context, locale, {}, 1),
    ...steps.map((step) => searchCatalogue(context, locale, { ...step.search, is_exact: true }, 1)),
  ])
  const proposals = steps.map((step, index) => ({
    drop: step.drop,
    href: path + catalogueQueryString(step.search),
    total: found[index]?.total ?? 0,
  }))
  const categories = everything.facets.category_root ?? everything.facets.category ?? {}
  return {
    proposals: proposals
      .filter(({ total }) => total > 0)
      .sort((a, b) => b.total - a.total)
      .slice(0, mostProposals),
    categories: Object.entries(categories).map(([code, count]) => ({ code, count })),
  }
}

/** Each word of a short query by itself; long queries are sentences, whose words say little. */
function shorterQueries(query: string): string[] {
  const words = [...new Set(query.split(" "))]
  return words.length > 1 && words.length <= 4 ? words.filter((word) => word.length > 2) : []
}
