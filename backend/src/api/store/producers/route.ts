import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type ProducersAnswer, ProducersQuery } from "../../../contracts/catalogue"
import { listPublicProducers } from "../../../readers/public-producer"
import { parseQuery } from "../../parse-query"
import { readLocale } from "../../read-locale"

export async function GET(req: MedusaRequest, res: MedusaResponse<ProducersAnswer>) {
  const locale = readLocale(req)
  const { province, ...page } = parseQuery(ProducersQuery, req.query)
  const filters = province ? { province } : {}
  res.json({ ...(await listPublicProducers(req.scope, locale, filters, page)), ...page })
}
