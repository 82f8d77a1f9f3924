import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SharedShortlist } from "../../../../contracts/shortlist"
import { readSharedShortlist } from "../../../../readers/shortlist"
import { readLocale } from "../../../read-locale"

/** Whoever has the link sees the goods, and nothing of whose list it is. */
export async function GET(req: MedusaRequest, res: MedusaResponse<SharedShortlist>) {
  res.json(await readSharedShortlist(req.scope, req.params.token ?? "", readLocale(req)))
}
