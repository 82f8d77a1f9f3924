import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MailHealth } from "../../../contracts/notice"
import { readMailHealth } from "../../../readers/notice"

/** Numbers only: how many notices wait and how many were given up. */
export async function GET(req: MedusaRequest, res: MedusaResponse<MailHealth>) {
  res.json(await readMailHealth(req.scope))
}
