import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProducerDetail } from "../../../../contracts/catalogue"
import { readPublicProducer } from "../../../../readers/public-producer"
import { readLocale } from "../../../read-locale"

export async function GET(req: MedusaRequest, res: MedusaResponse<ProducerDetail>) {
  const locale = readLocale(req)
  res.json(await readPublicProducer(req.scope, req.params.handle ?? "", locale))
}
