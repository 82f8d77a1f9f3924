import { toCsv } from "@serumpun/domain/sheet/table"
import { figureJson, figureSheet } from "#app/features/region-picture/figures.ts"
import { readRegionFigures } from "#app/features/region-picture/region-picture.server.ts"
import { regionOfSlug } from "#app/lib/catalogue/region-slugs.ts"
import type { Route } from "./+types/region-figures.ts"

/** A region's open figures for programs, in the same words in every language; kept as the page is. */
export async function loader({ params, request }: Route.LoaderArgs): Promise<Response> {
  const code = regionOfSlug(params.slug)
  if (!code) return new Response(null, { status: 404 })
  const figures = await readRegionFigures(code).catch(() => null)
  if (!figures) return new Response(null, { status: 503, headers: { "Retry-After": "60" } })
  if (new URL(request.url).pathname.endsWith(".json")) return Response.json(figureJson(figures))
  return new Response(toCsv(figureSheet(figures)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${params.slug}.csv"`,
    },
  })
}
