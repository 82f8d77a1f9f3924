import type { MedusaResponse } from "@medusajs/framework/http"
import type { ShortlistAnswer } from "../../../../../../contracts/shortlist"
import { readShortlist } from "../../../../../../readers/shortlist"
import { shareShortlistWorkflow } from "../../../../../../workflows/shortlist/share-shortlist"
import type { BuyerRequest } from "../../../../../access/acting"

export async function POST(req: BuyerRequest, res: MedusaResponse<ShortlistAnswer>) {
  const buyer_id = req.buyer.id
  await shareShortlistWorkflow(req.scope).run({ input: { buyer_id, share: null } })
  res.json(await readShortlist(req.scope, buyer_id))
}
