import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProvincesAnswer } from "../../../contracts"
import { readProvinces } from "../../../readers/public-producer"
import { parseQuery } from "../../parse-query"
import { LocaleQuery } from "../locale-query"

export async function GET(req: MedusaRequest, res: MedusaResponse<ProvincesAnswer>) {
  const { locale } = parseQuery(LocaleQuery, req.query)
  res.json(await readProvinces(req.scope, locale))
}
