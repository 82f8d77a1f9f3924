import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../../access/acting"
import type { CuratorProfile } from "../../../../contracts/curation"

export async function GET(
  req: AdminRequest,
  res: MedusaResponse<{ curator: CuratorProfile | null }>,
) {
  res.json({ curator: req.curator })
}
