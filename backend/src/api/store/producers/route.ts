import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProducerCard } from "../../../contracts/catalogue"
import { listPublicProducers } from "../../../readers/public-producer"
import { readLocale } from "../../read-locale"

export async function GET(req: MedusaRequest, res: MedusaResponse<{ producers: ProducerCard[] }>) {
  const locale = readLocale(req)
  res.json({ producers: await listPublicProducers(req.scope, locale) })
}
