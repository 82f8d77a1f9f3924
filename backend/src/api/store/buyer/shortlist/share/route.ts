import type { MedusaResponse } from "@medusajs/framework/http"
import type { ShareShortlist, ShortlistAnswer } from "../../../../../contracts/shortlist"
import { readShortlist } from "../../../../../readers/shortlist"
import { shareShortlistWorkflow } from "../../../../../workflows/shortlist/share-shortlist"
import type { BuyerRequest } from "../../../../access/acting"

export async function POST(
  req: BuyerRequest<ShareShortlist>,
  res: MedusaResponse<ShortlistAnswer>,
) {
  const buyer_id = req.buyer.id
  await shareShortlistWorkflow(req.scope).run({ input: { buyer_id, share: req.validatedBody } })
  res.json(await readShortlist(req.scope, buyer_id))
}
