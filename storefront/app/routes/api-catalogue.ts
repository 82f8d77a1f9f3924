import { defaultLocale, isLocale } from "@serumpun/domain/locales"
import { ApiError } from "#app/lib/http/api.server.ts"
import { readCatalogueSearch } from "#app/lib/catalogue/catalogue-selection.ts"
import { searchCatalogue } from "#app/lib/catalogue/catalogue.server.ts"
import type { Route } from "./+types/api-catalogue.ts"

const perPageDefault = 24
const perPageMost = 100

/** The catalogue for machines: the page's parameters, prices in USD. Stays fixed (docs/architecture.md). */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get("locale") ?? defaultLocale
  if (!isLocale(asked))
    return Response.json({ message: `There is no locale "${asked}".` }, { status: 400 })
  const { search, ignored } = readCatalogueSearch(searchParams)
  if (ignored.length > 0)
    return Response.json(
      { message: `No such value: ${ignored.join(", ")}. The facets of an answer name the values.` },
      { status: 400 },
    )
  const perPage = Number(searchParams.get("per_page")) || perPageDefault
  try {
    const found = await searchCatalogue(
      context,
      asked,
      search,
      Math.min(perPageMost, Math.max(1, Math.floor(perPage))),
    )
    const { listings, ...rest } = found
    const hits = listings.map(({ marked_title: _, ...listing }) => listing)
    return Response.json({ hits, ...rest }, { headers: { "Cache-Control": "no-cache" } })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return Response.json({ message: "The catalogue cannot be read now." }, { status: 503 })
  }
}
