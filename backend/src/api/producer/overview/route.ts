import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../access/acting"
import type { ProducerOverview } from "../../../contracts/overview"
import { readProducerOverview } from "../../../readers/overview/producer-overview"
import { readLocale } from "../../read-locale"

export async function GET(
  req: ProducerRequest,
  res: MedusaResponse<{ overview: ProducerOverview }>,
) {
  res.json({ overview: await readProducerOverview(req.scope, req.producer.id, readLocale(req)) })
}
