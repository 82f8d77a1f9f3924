import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProducerCard } from "../../../contracts"
import { listPublicProducers } from "../../../readers/public-producer"
import { parseQuery } from "../../parse-query"
import { LocaleQuery } from "../locale-query"

export async function GET(req: MedusaRequest, res: MedusaResponse<{ producers: ProducerCard[] }>) {
  const { locale } = parseQuery(LocaleQuery, req.query)
  res.json({ producers: await listPublicProducers(req.scope, locale) })
}
