import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { facetNames, readFacetValue } from "@serumpun/search/facets"
import type { ListingsAnswer } from "../../../contracts/catalogue"
import { ListingsQuery } from "../../../contracts/catalogue-query"
import { type CatalogueFilter, filterCatalogue } from "../../../readers/filter-catalogue"
import { readPublicCatalogue } from "../../../readers/public-catalogue"
import { parseQuery } from "../../parse-query"
import { readLocale } from "../../read-locale"

export async function GET(req: MedusaRequest, res: MedusaResponse<ListingsAnswer>) {
  const query = parseQuery(ListingsQuery, req.query)
  const entries = await readPublicCatalogue(req.scope, readLocale(req))
  res.json(filterCatalogue(entries, toFilter(query)))
}

function toFilter(query: ListingsQuery): CatalogueFilter {
  const { q, sort, page, per_page, producer_handle } = query
  const selected: CatalogueFilter["selected"] = {}
  for (const name of facetNames) {
    const given = query[name]
    if (given?.length) selected[name] = given.flatMap((value) => readFacetValue(name, value))
  }
  return { q, sort, page, per_page, selected, ...(producer_handle ? { producer_handle } : {}) }
}
