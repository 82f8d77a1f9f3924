import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import { answerDelivery, type DeliveryAnswer, readPhotoForm } from "../../../../../answer-delivery"
import { OpenClaim } from "../../../../../../contracts/claim"
import { readOrderRow } from "../../../../../../readers/order-row"
import { openClaimWorkflow } from "../../../../../../workflows/delivery/open-claim"

export async function POST(req: BuyerRequest, res: MedusaResponse<DeliveryAnswer>) {
  const owner = { buyer_id: req.buyer.id }
  const { id } = await readOrderRow(req.scope, req.params.id ?? "", owner)
  const { data, photos } = await readPhotoForm(req, OpenClaim)
  await openClaimWorkflow(req.scope).run({ input: { id, ...owner, claim: data, photos } })
  res.status(201)
  await answerDelivery(req, res, owner)
}
