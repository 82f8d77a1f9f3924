import type { MedusaResponse } from "@medusajs/framework/http"
import type { CurationOverview } from "../../../../contracts/curation"
import { readCurationOverview } from "../../../../readers/curation-overview"
import type { AdminRequest } from "../../../access/acting"

export async function GET(req: AdminRequest, res: MedusaResponse<{ overview: CurationOverview }>) {
  res.json({ overview: await readCurationOverview(req.scope) })
}
