import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../../access/acting"

/** Nobody has a layout of their own; see `[zone]/configuration`. */
export function GET(_req: AdminRequest, res: MedusaResponse) {
  res.json({ layout_configurations: [], count: 0, offset: 0, limit: 20 })
}
