import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { PoolView, SaveShares } from "../../../../../contracts/pool"
import { readPool } from "../../../../../readers/pool/pool-views"
import { saveSharesWorkflow } from "../../../../../workflows/pool/save-shares"
import { readLocale } from "../../../../read-locale"

type Answer = { pool: PoolView }

const poolOf = (req: ProducerRequest) =>
  readPool(req.scope, {
    id: req.params.id ?? "",
    producer_id: req.producer.id,
    locale: readLocale(req),
  })

export async function GET(req: ProducerRequest, res: MedusaResponse<Answer>) {
  res.json({ pool: await poolOf(req) })
}

export async function POST(req: ProducerRequest<SaveShares>, res: MedusaResponse<Answer>) {
  await saveSharesWorkflow(req.scope).run({
    input: {
      quote_id: req.params.id ?? "",
      producer_id: req.producer.id,
      shares: req.validatedBody.shares,
    },
  })
  res.json({ pool: await poolOf(req) })
}
