import { defaultLocale, isLocale } from "@serumpun/domain/locales"
import { ApiError } from "#app/lib/http/api.server.ts"
import { pageRange, readCatalogueSearch } from "#app/lib/catalogue/catalogue-selection.ts"
import { readWhole } from "#app/lib/catalogue/read-whole.ts"
import { searchCatalogue } from "#app/lib/catalogue/catalogue.server.ts"
import type { Route } from "./+types/api-catalogue.ts"

const perPageDefault = 24
const perPageRange = { min: 1, max: 100 }
const ranges: Record<string, { min: number; max: number }> = {
  page: pageRange,
  per_page: perPageRange,
}

/** The catalogue for machines: the page's parameters, prices in USD. Stays fixed (docs/architecture.md). */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const locales = new Set(searchParams.getAll("locale"))
  const [asked = defaultLocale] = locales
  if (locales.size > 1 || !isLocale(asked))
    return refuse(`locale: there is no "${[...locales].join(", ")}".`)
  const { search, ignored } = readCatalogueSearch(searchParams)
  const perPage = readWhole(searchParams, "per_page", perPageRange)
  const wrong = perPage === null ? [...ignored, "per_page"] : ignored
  if (wrong.length > 0) return refuse(wrong.map(explain).join(" "))
  try {
    const found = await searchCatalogue(context, asked, search, perPage ?? perPageDefault)
    const { listings, ...rest } = found
    const hits = listings.map(({ marked_title: _, ...listing }) => listing)
    return Response.json({ hits, ...rest }, { headers: { "Cache-Control": "no-cache" } })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return Response.json({ message: "The catalogue cannot be read now." }, { status: 503 })
  }
}

function explain(name: string): string {
  const range = ranges[name]
  if (range) return `${name}: one whole number from ${range.min} to ${range.max}.`
  return name === "q" || name === "sort"
    ? `${name}: one value that this catalogue knows.`
    : `${name}: no such value. The facets of an answer name the values.`
}

function refuse(message: string): Response {
  return Response.json({ message }, { status: 400 })
}
