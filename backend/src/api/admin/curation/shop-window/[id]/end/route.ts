import type { MedusaResponse } from "@medusajs/framework/http"
import type { ShopWindowAnswer } from "../../../../../../contracts/shop-window"
import type { AdminRequest } from "../../../../../access/acting"
import { answerEntry } from "../../answer-entry"

export async function POST(req: AdminRequest, res: MedusaResponse<ShopWindowAnswer>) {
  await answerEntry(req, res, { deed: "end", id: req.params.id ?? "" })
}
