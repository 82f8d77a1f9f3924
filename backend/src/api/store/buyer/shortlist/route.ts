import type { MedusaResponse } from "@medusajs/framework/http"
import type { ChangeShortlist, ShortlistAnswer } from "../../../../contracts/shortlist"
import { readShortlist } from "../../../../readers/shortlist"
import { changeShortlistWorkflow } from "../../../../workflows/shortlist/change-shortlist"
import type { BuyerRequest } from "../../../access/acting"

export async function GET(req: BuyerRequest, res: MedusaResponse<ShortlistAnswer>) {
  res.json(await readShortlist(req.scope, req.buyer.id))
}

export async function POST(
  req: BuyerRequest<ChangeShortlist>,
  res: MedusaResponse<ShortlistAnswer>,
) {
  const buyer_id = req.buyer.id
  await changeShortlistWorkflow(req.scope).run({ input: { buyer_id, ...req.validatedBody } })
  res.json(await readShortlist(req.scope, buyer_id))
}
