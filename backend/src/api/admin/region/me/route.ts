import type { MedusaResponse } from "@medusajs/framework/http"
import type { RegionMe } from "../../../../contracts/institution"
import type { AdminRequest } from "../../../access/acting"

/** The agency that somebody acts for, with its territory. */
export function GET(req: AdminRequest, res: MedusaResponse<RegionMe>) {
  res.json({ agent: req.agent })
}
