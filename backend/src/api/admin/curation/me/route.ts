import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CuratorProfile } from "../../../../contracts/curation"
import { findCurator } from "../../../../readers/acting-curator"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ curator: CuratorProfile | null }>,
) {
  res.json({ curator: await findCurator(req) })
}
