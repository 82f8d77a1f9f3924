import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProvincesAnswer } from "../../../contracts/catalogue"
import { PageQuery } from "../../../contracts/paging"
import { readProvinces } from "../../../readers/public-province"
import { parseQuery } from "../../parse-query"
import { readLocale } from "../../read-locale"

export async function GET(req: MedusaRequest, res: MedusaResponse<ProvincesAnswer>) {
  const locale = readLocale(req)
  res.json(await readProvinces(req.scope, locale, parseQuery(PageQuery, req.query)))
}
