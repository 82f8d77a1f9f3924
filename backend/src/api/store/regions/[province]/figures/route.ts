import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { isProvince } from "@serumpun/domain/places"
import type { PublicFigures } from "../../../../../contracts/official-figure"
import { readOfficial } from "../../../../../readers/region/official"

/** What official sources state of a province. Shares of the trade here are not open: see decision 073. */
export async function GET(req: MedusaRequest, res: MedusaResponse<PublicFigures>) {
  const { province } = req.params
  if (!isProvince(province))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such province")
  res.json({ province, official: await readOfficial(req.scope, "all", { province }) })
}
