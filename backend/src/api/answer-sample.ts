import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SampleView } from "../contracts/sample"
import type { OrderOwner } from "../readers/order-row"
import { readSample } from "../readers/sample"
import { readLocale } from "./read-locale"

export type SampleAnswer = { sample: SampleView }

/** The sample in the address, for whoever may see it. */
export async function answerSample(
  req: MedusaRequest,
  res: MedusaResponse<SampleAnswer>,
  reader: OrderOwner,
): Promise<void> {
  const locale = readLocale(req)
  res.json({ sample: await readSample(req.scope, req.params.id ?? "", { reader, locale }) })
}
