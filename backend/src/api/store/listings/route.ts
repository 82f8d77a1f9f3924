import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
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
  const categories = query.category ?? []
  const selected: CatalogueFilter["selected"] = {
    category: categories.filter((category) => category.includes("/")),
    category_root: categories.filter((category) => !category.includes("/")),
  }
  const given = {
    province: query.province,
    certificates: query.certificate,
    incoterms: query.incoterm,
    moq_band: query.moq_band,
    lead_time_band: query.lead_time_band,
    price_band: query.price_band,
    processing_stage: query.processing_stage,
    sample_available: query.sample?.map((value) => (value === "1" ? "true" : value)),
    ready_for: query.ready_for,
  }
  for (const [name, chosen] of Object.entries(given))
    if (chosen) selected[name as keyof typeof given] = chosen
  return { q, sort, page, per_page, selected, ...(producer_handle ? { producer_handle } : {}) }
}
