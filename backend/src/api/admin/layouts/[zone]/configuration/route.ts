import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../../../access/acting"
import { hiddenMenus } from "../../hidden-menus"

/**
 * In place of Medusa's own: the layout of a zone follows from the role of whoever asks, and nobody
 * stores another one.
 */
export function GET(req: AdminRequest, res: MedusaResponse) {
  const zone = req.params.zone ?? ""
  res.json({
    personal_configuration: null,
    default_configuration: {
      zone,
      is_system_default: true,
      configuration: { widgets: hiddenMenus(zone, req) },
    },
    active_scope: "default",
  })
}
