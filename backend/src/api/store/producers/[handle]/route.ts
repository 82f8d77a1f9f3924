import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProducerDetail } from "../../../../contracts"
import { readPublicProducer } from "../../../../readers/public-producer"
import { parseQuery } from "../../../parse-query"
import { LocaleQuery } from "../../locale-query"

export async function GET(req: MedusaRequest, res: MedusaResponse<ProducerDetail>) {
  const { locale } = parseQuery(LocaleQuery, req.query)
  res.json(await readPublicProducer(req.scope, req.params.handle ?? "", locale))
}
