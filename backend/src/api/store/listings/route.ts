import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListingsAnswer } from "../../../contracts"
import { readCatalogue } from "../../../readers/catalogue"
import { filterCatalogue } from "../../../readers/catalogue-filter"
import { toListingCard } from "../../../readers/listing-document"
import { parseQuery } from "../../parse-query"
import { ListingsQuery } from "../public-query"

/** The catalogue without the search server: lists, filters and counts, but does not rank. */
export async function GET(req: MedusaRequest, res: MedusaResponse<ListingsAnswer>) {
  const { locale, page, per_page, ...filter } = parseQuery(ListingsQuery, req.query)
  const { found, facets } = filterCatalogue(await readCatalogue(req.scope, locale), filter)
  res.json({
    listings: found.slice((page - 1) * per_page, page * per_page).map(toListingCard),
    facets,
    total: found.length,
    page,
    per_page,
  })
}
