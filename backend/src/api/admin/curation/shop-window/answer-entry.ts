import type { MedusaResponse } from "@medusajs/framework/http"
import type { ShopWindowAnswer } from "../../../../contracts/shop-window"
import { readWindowEntry } from "../../../../readers/shop-window"
import {
  changeShopWindowWorkflow,
  type ShopWindowDeed,
} from "../../../../workflows/shop-window/change-shop-window"
import type { AdminRequest } from "../../../access/acting"

/** Does it as who is signed in, and answers with the entry as it is then. */
export async function answerEntry(
  req: AdminRequest,
  res: MedusaResponse<ShopWindowAnswer>,
  deed: ShopWindowDeed,
): Promise<void> {
  const input = { ...deed, user_id: req.user.id, curator_id: req.curator?.id ?? null }
  const { result } = await changeShopWindowWorkflow(req.scope).run({ input })
  res.json({ entry: await readWindowEntry(req.scope, result.id) })
}
