import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../access/acting"
import type { OwnShare } from "../../../contracts/pool"
import { listOwnShares } from "../../../readers/pool/pool-views"
import { readLocale } from "../../read-locale"

export async function GET(req: ProducerRequest, res: MedusaResponse<{ shares: OwnShare[] }>) {
  res.json({ shares: await listOwnShares(req.scope, req.producer.id, readLocale(req)) })
}
