import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRfqRow } from "../../../contracts/producer"
import { requireProducer } from "../../../readers/acting-producer"
import { readLocale } from "../../read-locale"
import { listProducerRfqs } from "../../../readers/rfq"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ rfqs: ProducerRfqRow[] }>,
) {
  const producer = await requireProducer(req)
  const found = await listProducerRfqs(req.scope, producer.id, readLocale(req))
  res.json({ rfqs: found.map(({ row }) => row) })
}
