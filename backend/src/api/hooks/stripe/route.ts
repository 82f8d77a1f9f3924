import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { hearMessage } from "../../../workflows/card/hear-message"

/** Stripe's messages. Anybody may knock; the signature of the body decides. */
export async function POST(req: MedusaRequest, res: MedusaResponse<{ received: true }>) {
  const { rawBody } = req as MedusaRequest & { rawBody?: Buffer }
  const signature = req.headers["stripe-signature"]
  await hearMessage(req.scope, rawBody ?? Buffer.alloc(0), String(signature ?? ""))
  res.json({ received: true })
}
