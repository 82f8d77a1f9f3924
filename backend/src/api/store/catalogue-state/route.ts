import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CatalogueState } from "../../../contracts/catalogue"
import { readCatalogueState } from "../../../readers/catalogue-state"

export async function GET(req: MedusaRequest, res: MedusaResponse<CatalogueState>) {
  res.json(await readCatalogueState(req.scope))
}
